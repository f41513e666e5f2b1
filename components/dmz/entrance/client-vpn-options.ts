import type { EnvironmentConfig } from "../../config/schema";

export type ClientVpnConfig = Extract<EnvironmentConfig["dmz"]["entrance"], { kind: "client-vpn" }>;

/** How a terminal proves who it is, as AWS takes it. */
export function authenticationOptions({ authentication }: ClientVpnConfig) {
    return authentication.kind === "certificate"
        ? [{ type: "certificate-authentication", rootCertificateChainArn: authentication.rootCertificateArn }]
        : [{ type: "federated-authentication", samlProviderArn: authentication.providerArn }];
}

/** Certificates know no groups: whoever has one of the authority's may connect. */
export function whoMayConnect({ authentication }: ClientVpnConfig) {
    return authentication.kind === "certificate"
        ? { authorizeAllGroups: true }
        : { accessGroupId: authentication.group };
}
