import type { VpnConnectionArgs } from "@pulumi/aws/ec2";
import type { Input } from "@pulumi/pulumi";

type TunnelOptions = Pick<VpnConnectionArgs, Extract<keyof VpnConnectionArgs, `tunnel${1 | 2}${string}`>>;

/** The strongest that AWS and the devices it lists have in common (Site-to-Site VPN user guide, tunnel options). */
const ikeVersions = ["ikev2"];
const encryption = ["AES256-GCM-16"];
const integrity = ["SHA2-384", "SHA2-512"];
/** Elliptic curves of 256, 384 and 521 bits. */
const dhGroups = [19, 20, 21];

/** Both tunnels alike: nothing weaker is negotiated, and every negotiation is logged. */
export function tunnelOptions(logGroupArn: Input<string>, withBgp: boolean): TunnelOptions {
    const logs = {
        cloudwatchLogOptions: {
            logEnabled: true,
            logGroupArn,
            logOutputFormat: "json",
            ...(withBgp ? { bgpLogEnabled: true, bgpLogGroupArn: logGroupArn, bgpLogOutputFormat: "json" } : {}),
        },
    };
    return {
        tunnel1IkeVersions: ikeVersions,
        tunnel1Phase1EncryptionAlgorithms: encryption,
        tunnel1Phase1IntegrityAlgorithms: integrity,
        tunnel1Phase1DhGroupNumbers: dhGroups,
        tunnel1Phase2EncryptionAlgorithms: encryption,
        tunnel1Phase2IntegrityAlgorithms: integrity,
        tunnel1Phase2DhGroupNumbers: dhGroups,
        tunnel1LogOptions: logs,
        tunnel2IkeVersions: ikeVersions,
        tunnel2Phase1EncryptionAlgorithms: encryption,
        tunnel2Phase1IntegrityAlgorithms: integrity,
        tunnel2Phase1DhGroupNumbers: dhGroups,
        tunnel2Phase2EncryptionAlgorithms: encryption,
        tunnel2Phase2IntegrityAlgorithms: integrity,
        tunnel2Phase2DhGroupNumbers: dhGroups,
        tunnel2LogOptions: logs,
    };
}
