/** What AWS tells of a firewall's endpoints, as far as it is looked at. */
export interface FirewallStatus {
    readonly syncStates: readonly {
        readonly attachments: readonly { readonly endpointId: string; readonly subnetId: string }[];
    }[];
}

/** The endpoint that a firewall has in a subnet. By subnet, since AWS tells zones by name and the program by id. */
export function endpointIn(statuses: readonly FirewallStatus[], subnetId: string): string {
    const endpoint = statuses
        .flatMap(({ syncStates }) => syncStates.flatMap(({ attachments }) => attachments))
        .find((attachment) => attachment.subnetId === subnetId);
    if (endpoint === undefined) {
        throw new Error(`firewall: has no endpoint in the subnet (${subnetId}); run the update again once it is ready`);
    }
    return endpoint.endpointId;
}
