import type { InstanceArgs, InstancePublicPortsArgs } from "@pulumi/aws/lightsail";
import { coversInternet } from "../../lib/cidr";
import { check, rule, forbid, type Props } from "../../lib/rule";
import { list } from "../../lib/values";

const ports = (...portInfos: Props<InstancePublicPortsArgs>["portInfos"] & object) => ({ portInfos });
const ssh = { protocol: "tcp", fromPort: 22, toPort: 22 };

export const absent = rule(
    {
        name: "lightsail-resources-absent",
        description: "Nothing runs in Lightsail, which lies outside the account's VPCs, roles and keys.",
        severity: "high",
        control: "closed-network",
        remediation: "Build the same in the closed VPC.",
        frameworks: { nist: ["CM-7", "SC-7"], pci: ["1.3.2", "2.2.4"] },
        requirements: ["R9"],
        tags: ["lightsail", "network"],
    },
    forbid<InstanceArgs>(
        [
            "aws:lightsail/instance:Instance",
            "aws:lightsail/containerService:ContainerService",
            "aws:lightsail/database:Database",
            "aws:lightsail/bucket:Bucket",
            "aws:lightsail/lb:Lb",
            "aws:lightsail/distribution:Distribution",
        ],
        "Lightsail has public addresses and none of the account's VPCs, roles and keys; build it in the closed VPC",
        {
            "a machine": { bundleId: "nano_3_0", blueprintId: "amazon_linux_2023" },
            "a machine with a script": { userData: "#!/bin/sh" },
        },
    ),
    check<InstancePublicPortsArgs>("aws:lightsail/instancePublicPorts:InstancePublicPorts", {
        find: ({ portInfos }) =>
            list(portInfos).flatMap(({ protocol, fromPort, toPort, cidrs, ipv6Cidrs, cidrListAliases }, i) => {
                const ranges = [...list(cidrs), ...list(ipv6Cidrs)];
                // A port that names nobody is everybody's (Lightsail API reference, PortInfo).
                const named = ranges.length > 0 || list(cidrListAliases).length > 0;
                return named && !coversInternet(ranges)
                    ? []
                    : `portInfos[${i}] opens ${protocol} ${fromPort} to ${toPort} to ${ranges.join(", ") || "anyone"}; name the sources in cidrs`;
            }),
        compliant: {
            "a named range": ports({ ...ssh, cidrs: ["203.0.113.0/28"] }),
            "AWS's console": ports({ ...ssh, cidrListAliases: ["lightsail-connect"] }),
        },
        noncompliant: {
            anyone: ports({ ...ssh, cidrs: ["0.0.0.0/0"] }),
            "anyone, for naming nobody": ports(ssh),
            "anyone by IPv6": ports({ ...ssh, cidrs: ["203.0.113.0/28"], ipv6Cidrs: ["::/0"] }),
        },
    }),
);
