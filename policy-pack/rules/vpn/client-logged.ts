import type { EndpointArgs } from "@pulumi/aws/ec2clientvpn";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";
import { clientEndpoint } from "./tokens";

export const clientLogged = rule(
    {
        name: "client-vpn-connections-logged",
        description: "Client VPN endpoints log who connected, when and from where.",
        severity: "high",
        control: "audit-trail",
        remediation: "Set connectionLogOptions.enabled to true and name a log group.",
        frameworks: { fsbp: ["EC2.51"], nist: ["AU-12", "AC-17(1)"], pci: ["10.2.1"] },
        requirements: ["R11", "R20"],
        tags: ["vpn", "logging"],
    },
    check<EndpointArgs>(clientEndpoint, {
        find: ({ connectionLogOptions }) => {
            const log = only(connectionLogOptions);
            return (
                mustBeOn(log?.enabled, "connectionLogOptions.enabled") ??
                (isSet(log, "cloudwatchLogGroup")
                    ? undefined
                    : "connectionLogOptions.cloudwatchLogGroup is unset; name a log group")
            );
        },
        compliant: {
            "to a log group": { connectionLogOptions: { enabled: true, cloudwatchLogGroup: "vpn" } },
            "to a stream of it": {
                connectionLogOptions: { enabled: true, cloudwatchLogGroup: "vpn", cloudwatchLogStream: "room" },
            },
        },
        noncompliant: {
            off: { connectionLogOptions: { enabled: false } },
            "to nowhere": { connectionLogOptions: { enabled: true } },
        },
    }),
);
