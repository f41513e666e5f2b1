import type { NetworkAclArgs, NetworkAclRuleArgs } from "@pulumi/aws/ec2";
import { check, given, rule, stackCheck, type Props } from "../../lib/rule";
import { isTrue } from "../../lib/values";
import { entryFaults, faultAmong } from "./acl-entries";

const lists = ["aws:ec2/networkAcl:NetworkAcl", "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"] as const;
const line = "aws:ec2/networkAclRule:NetworkAclRule";
const from = (cidrBlock: string, fromPort: number, toPort: number, protocol = "tcp") => ({
    cidrBlock,
    fromPort,
    toPort,
    protocol,
});
const everything = from("0.0.0.0/0", 0, 0, "-1");
const acl = given<NetworkAclArgs>(lists[0], "acl", { vpcId: "vpc-1" });
const one = (props: Props<NetworkAclRuleArgs>, name = "line") =>
    given<NetworkAclRuleArgs>(line, name, props, { networkAclId: "acl" });
const ssh = one({ ruleNumber: 100, ruleAction: "allow", ...from("0.0.0.0/0", 22, 22, "6") });
const refusal = (ruleNumber: number) => one({ ruleNumber, ruleAction: "deny", ...everything }, "refusal");

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
    check<NetworkAclArgs>(lists, {
        find: ({ ingress }) => entryFaults(ingress),
        entriesTogether: true,
        compliant: {
            "the VPC, and answers": {
                ingress: [
                    { ruleNo: 100, action: "allow", ...from("10.0.0.0/16", 0, 0, "-1") },
                    { ruleNo: 110, action: "allow", ...from("0.0.0.0/0", 1024, 65535) },
                ],
            },
            "a refusal": { ingress: [{ ruleNo: 100, action: "deny", ...everything }] },
            "an allowance after the refusal of all": {
                ingress: [
                    { ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 22, 22) },
                    { ruleNo: 50, action: "DENY", ...everything },
                ],
            },
        },
        noncompliant: {
            everything: { ingress: [{ ruleNo: 100, action: "allow", ...everything }] },
            "remote desktops": { ingress: [{ ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 3389, 3389, "6") }] },
            "SSH, and a refusal that comes too late": {
                ingress: [
                    { ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 22, 22) },
                    { ruleNo: 150, action: "deny", ...everything },
                ],
            },
            "SSH, and a refusal of other ports": {
                ingress: [
                    { ruleNo: 100, action: "allow", ...from("0.0.0.0/0", 22, 22) },
                    { ruleNo: 50, action: "deny", ...from("0.0.0.0/0", 3389, 3389) },
                ],
            },
        },
    }),
    stackCheck<NetworkAclRuleArgs>(line, {
        find: (subject, stack) => {
            if (isTrue(subject.props.egress)) return undefined;
            return faultAmong(subject.props, () => {
                const home = stack.target(subject, "networkAclId", lists);
                const beside = home ? stack.companions<NetworkAclRuleArgs>(home, line, "networkAclId") : [];
                return beside.map(({ props }) => props).filter(({ egress }) => !isTrue(egress));
            });
        },
        compliant: {
            answers: [acl, one({ ruleAction: "allow", ...from("0.0.0.0/0", 1024, 65535) })],
            leaving: [acl, one({ egress: true, ruleAction: "allow", ...from("0.0.0.0/0", 443, 443) })],
            "after the refusal of all": [acl, ssh, refusal(90)],
        },
        noncompliant: {
            everything: [acl, one({ ruleAction: "allow", ...everything })],
            "a database": [acl, one({ ruleAction: "allow", ...from("0.0.0.0/0", 3306, 5432, "6") })],
            IPv6: [acl, one({ ruleAction: "allow", ipv6CidrBlock: "::/0", protocol: "-1" })],
            "before the refusal of all": [acl, ssh, refusal(110)],
        },
    }),
);
