import type { SecurityGroupArgs, SecurityGroupRuleArgs } from "@pulumi/aws/ec2";
import type { SecurityGroupIngressRuleArgs } from "@pulumi/aws/vpc";
import { openingOf, type Block } from "../../lib/network";
import { check, rule } from "../../lib/rule";
import { list, number } from "../../lib/values";
import { ingressRule, securityGroup, securityGroupRule } from "./tokens";

const plain: Readonly<Record<number, string>> = {
    21: "FTP",
    23: "Telnet",
    69: "TFTP",
    110: "POP3",
    143: "IMAP",
    512: "rexec",
    513: "rlogin",
    514: "rsh",
    873: "rsync",
};
/** Ranges of ports are meant for something else; a rule for these few names them, or a neighbour. */
function faults(blocks: readonly Block[]): readonly string[] {
    return blocks.flatMap((block) => {
        const [from, to] = [number(block.fromPort), number(block.toPort)];
        if (from === undefined || openingOf(block).ports === "every port" || (to ?? from) - from > 10) return [];
        const found = Object.entries(plain).filter(([port]) => from <= Number(port) && Number(port) <= (to ?? from));
        return found.map(([port, name]) => `ingress opens port ${port} for ${name}, which does not encrypt; remove it`);
    });
}
const port = (fromPort: number, toPort = fromPort) => ({ fromPort, toPort, protocol: "tcp" });

export const securityGroupNoPlaintext = rule(
    {
        name: "ec2-security-group-no-plaintext-protocols",
        description: "Security groups take no protocol that sends passwords in plain text.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Remove the rule; use SSH, SFTP, LDAPS or Session Manager.",
        frameworks: { nist: ["SC-8", "CM-7"], pci: ["2.2.7", "4.2.1"] },
        requirements: ["R1"],
        tags: ["ec2", "network"],
    },
    check<SecurityGroupArgs>(securityGroup, {
        find: ({ ingress }) => faults(list(ingress)),
        compliant: {
            HTTPS: { ingress: [{ ...port(443), cidrBlocks: ["10.0.0.0/16"] }] },
            "a range for answers": { ingress: [{ ...port(100, 65535), cidrBlocks: ["10.0.0.0/16"] }] },
        },
        noncompliant: {
            Telnet: { ingress: [{ ...port(23), cidrBlocks: ["10.0.0.0/16"] }] },
            "FTP beside HTTPS": {
                ingress: [
                    { ...port(443), self: true },
                    { ...port(20, 21), self: true },
                ],
            },
        },
    }),
    check<SecurityGroupRuleArgs>(securityGroupRule, {
        find: (one) => (one.type === "ingress" ? faults([one]) : undefined),
        compliant: {
            SSH: { ...port(22), type: "ingress", cidrBlocks: ["10.0.0.0/24"] },
            leaving: { ...port(23), type: "egress" },
            "a range for something else": { ...port(105, 116), type: "ingress", self: true },
        },
        noncompliant: {
            Telnet: { ...port(23), type: "ingress", sourceSecurityGroupId: "sg-1" },
            "a pair of ports": { ...port(22, 23), type: "ingress", self: true },
            "mail, and ports beside it": { ...port(105, 115), type: "ingress", self: true },
            "other mail": { ...port(143), type: "ingress", self: true },
            "remote shells": { ...port(512, 514), type: "ingress", self: true },
            "files, without an end": { fromPort: 873, protocol: "tcp", type: "ingress", self: true },
            "files, in small": { ...port(69), protocol: "udp", type: "ingress", self: true },
        },
    }),
    check<SecurityGroupIngressRuleArgs>(ingressRule, {
        find: (one) => faults([one]),
        compliant: {
            HTTPS: { ipProtocol: "tcp", fromPort: 443, toPort: 443 },
            everything: { ipProtocol: "-1", referencedSecurityGroupId: "sg-1" },
        },
        noncompliant: {
            Telnet: { ipProtocol: "tcp", fromPort: 23, toPort: 23 },
            "rlogin, by its protocol number": { ipProtocol: "6", fromPort: 513, toPort: 513 },
        },
    }),
);
