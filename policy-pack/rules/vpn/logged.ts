import type { VpnConnectionArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { only } from "../../lib/values";
import { vpnConnection } from "./tokens";

const tunnels = ["tunnel1LogOptions", "tunnel2LogOptions"] as const;
const logs = (logEnabled: boolean) => ({
    cloudwatchLogOptions: { logEnabled, logGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:vpn" },
});

export const logged = rule(
    {
        name: "vpn-connection-logged",
        description: "Both tunnels of a VPN connection log to CloudWatch.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set cloudwatchLogOptions.logEnabled to true and name a log group for both tunnels.",
        frameworks: { fsbp: ["EC2.171"], nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["vpn", "logging"],
    },
    check<VpnConnectionArgs>(vpnConnection, {
        find: (connection) =>
            tunnels.flatMap(
                (name) =>
                    mustBeOn(
                        only(only(connection[name])?.cloudwatchLogOptions)?.logEnabled,
                        `${name}.cloudwatchLogOptions.logEnabled`,
                    ) ?? [],
            ),
        compliant: {
            both: { tunnel1LogOptions: logs(true), tunnel2LogOptions: logs(true) },
            "both, of a transit gateway": {
                transitGatewayId: "tgw-1",
                tunnel1LogOptions: logs(true),
                tunnel2LogOptions: logs(true),
            },
        },
        noncompliant: {
            "nothing said": {},
            "one tunnel of two": { tunnel1LogOptions: logs(true) },
            off: { tunnel1LogOptions: logs(true), tunnel2LogOptions: logs(false) },
        },
    }),
);
