import { eachHas, inEnvironment, off, oneOf, settings, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

const clientVpn = "aws:ec2clientvpn/endpoint:Endpoint";

/** People come in by one door. */
export const entranceClaims: readonly Claim[] = [
    {
        name: "People come in by a VPN that records, ends its sessions and leads to the entrance alone",
        control: "single-entrance",
        flaws: [
            settings(clientVpn, {
                "connectionLogOptions.enabled": true,
                "clientRouteEnforcementOptions.enforced": true,
                disconnectOnSessionTimeout: true,
                sessionTimeoutHours: oneOf(8, 10, 12),
                selfServicePortal: "disabled",
                splitTunnel: off,
                transportProtocol: oneOf("udp", "tcp"),
                vpnPort: 443,
                "authenticationOptions.type": oneOf("certificate-authentication", "federated-authentication"),
            }),
            vpnAsConfigured,
            settings("aws:ec2clientvpn/authorizationRule:AuthorizationRule", { authorizeAllGroups: true }),
            eachHas(clientVpn, "aws:ec2clientvpn/authorizationRule:AuthorizationRule", "clientVpnEndpointId", "id"),
            (inventory) =>
                inventory.of(clientVpn).length === 0
                    ? []
                    : ["networkAssociation:NetworkAssociation", "authorizationRule:AuthorizationRule"].flatMap((type) =>
                          inEnvironment(`aws:ec2clientvpn/${type}`, inventory.config.zones.length)(inventory),
                      ),
        ],
    },
];

function vpnAsConfigured(inventory: Inventory): readonly string[] {
    const { entrance } = inventory.config.dmz;
    if (entrance.kind !== "client-vpn") {
        return [];
    }
    const wanted = JSON.stringify(entrance);
    const [endpoint] = inventory.of(clientVpn);
    const values = ["clientCidrBlock", "serverCertificateArn"].map((key) => String(endpoint?.inputs[key]));
    return [
        ...values
            .filter((value) => !wanted.includes(`"${value}"`))
            .map((value) => `the VPN has ${value}, which the configuration does not give it`),
        ...(valuesAt(endpoint?.inputs, "dnsServers").flat().length === inventory.config.zones.length
            ? []
            : ["the VPN names other resolvers than the entrance's"]),
        ...(valuesAt(endpoint?.inputs, "securityGroupIds").flat().length > 0 ? [] : ["the VPN has no group"]),
        ...(valuesAt(endpoint?.inputs, "authenticationOptions.rootCertificateChainArn").every((value) =>
            wanted.includes(String(value)),
        ) &&
        (entrance.authentication.kind !== "certificate" ||
            valuesAt(endpoint?.inputs, "authenticationOptions.rootCertificateChainArn").length === 1)
            ? []
            : ["the VPN trusts another root"]),
    ];
}
