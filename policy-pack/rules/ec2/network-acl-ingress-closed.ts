import type { NetworkAclArgs, NetworkAclRuleArgs } from "@pulumi/aws/ec2";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { isTrue, list, number, text } from "../../lib/values";

interface Entry {
    readonly cidrBlock?: unknown;
    readonly ipv6CidrBlock?: unknown;
    readonly protocol?: unknown;
    readonly fromPort?: unknown;
    readonly toPort?: unknown;
}

/**
 * Answers come back to ports from 1024 up, from S3 and DynamoDB with public addresses; nothing else needs to come in. A
 * range that ends below Linux's last ephemeral port is meant for a service, such as remote desktops on 3389.
 */
function fault(entry: Entry): string | undefined {
    const range = text(entry.cidrBlock) || text(entry.ipv6CidrBlock);
    if (!coversInternet([range])) return undefined;
    const protocol = String(entry.protocol ?? "-1").toLowerCase();
    const from = number(entry.fromPort) ?? 0;
    const to = number(entry.toPort) ?? from;
    const every = protocol === "-1" || protocol === "all";
    if (!every && from >= 1024 && to >= 60999) return undefined;
    const ports = every ? "every port" : from === to ? `port ${from}` : `ports ${from} to ${to}`;
    return `ingress from ${range} is allowed to ${ports}; name the sources, or open 1024 to 65535 for answers`;
}

const from = (cidrBlock: string, fromPort: number, toPort: number, protocol = "tcp") => ({
    cidrBlock,
    fromPort,
    toPort,
    protocol,
});

export const networkAclIngressClosed = rule(
    {
        name: "ec2-network-acl-ingress-closed",
        description: "Network ACLs let nothing in from the internet but answers to ephemeral ports.",
        severity: "medium",
        control: "closed-network",
        remediation: "Allow the VPC's ranges, and from elsewhere TCP to ports 1024 and up only.",
        frameworks: { fsbp: ["EC2.21"], cis: ["5.1"], nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<NetworkAclArgs>(["aws:ec2/networkAcl:NetworkAcl", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"], {
        find: ({ ingress }) =>
            list(ingress)
                .filter((entry) => text(entry.action).toLowerCase() === "allow")
                .flatMap((entry) => fault(entry) ?? []),
        compliant: {
            "the VPC, and answers": {
                ingress: [
                    { ruleNo: 100, action: "allow", ...from("10.0.0.0/16", 0, 0, "-1") },
                    { ruleNo: 110, action: "allow", ...from("0.0.0.0/0", 1024, 65535) },
                ],
            },
            "a refusal": { ingress: [{ ruleNo: 100, action: "deny", ...from("0.0.0.0/0", 0, 0, "-1") }] },
        },
        noncompliant: {
            everything: { ingress: [{ ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 0, 0, "-1") }] },
            "remote desktops": { ingress: [{ ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 3389, 3389, "6") }] },
            SSH: { ingress: [{ ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 22, 22) }] },
        },
    }),
    check<NetworkAclRuleArgs>("aws:ec2/networkAclRule:NetworkAclRule", {
        find: (entry) =>
            isTrue(entry.egress) || text(entry.ruleAction).toLowerCase() !== "allow" ? undefined : fault(entry),
        compliant: {
            answers: { ruleAction: "allow", ...from("0.0.0.0/0", 1024, 65535) },
            leaving: { egress: true, ruleAction: "allow", ...from("0.0.0.0/0", 443, 443) },
        },
        noncompliant: {
            everything: { ruleAction: "allow", ...from("0.0.0.0/0", 0, 0, "-1") },
            "a database": { ruleAction: "allow", ...from("0.0.0.0/0", 3306, 5432, "6") },
            IPv6: { ruleAction: "allow", ipv6CidrBlock: "::/0", protocol: "-1" },
        },
    }),
);
