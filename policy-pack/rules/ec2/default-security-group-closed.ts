import type { DefaultSecurityGroupArgs, VpcArgs } from "@pulumi/aws/ec2";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { list } from "../../lib/values";
import { noRulesApart } from "./default-group-rules";
import { defaultSecurityGroup, vpc } from "./tokens";

const open = { fromPort: 0, toPort: 0, protocol: "-1", self: true };
const emptied = given(defaultSecurityGroup, "none", {}, { vpcId: "main" });
const main = given<VpcArgs>(vpc[0], "main", { cidrBlock: "10.0.0.0/16" });

export const defaultSecurityGroupClosed = rule(
    {
        name: "ec2-default-security-group-closed",
        description: "The default security group of every VPC is managed and lets nothing through.",
        severity: "high",
        control: "closed-network",
        remediation: "Add a DefaultSecurityGroup for the VPC without ingress and egress.",
        frameworks: { fsbp: ["EC2.2"], cis: ["5.4"], nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<DefaultSecurityGroupArgs>(defaultSecurityGroup, {
        find: (group) =>
            (["ingress", "egress"] as const)
                .filter((way) => list(group[way]).length > 0)
                .map((way) => `${way} holds ${list(group[way]).length} rule(s); leave it out`),
        compliant: { emptied: { vpcId: "vpc-1" }, "emptied in so many words": { ingress: [], egress: [] } },
        noncompliant: {
            "its members among each other": { ingress: [open] },
            "everything out": { egress: [{ ...open, cidrBlocks: ["0.0.0.0/0"] }] },
        },
    }),
    noRulesApart,
    stackCheck<VpcArgs>(vpc, {
        find: (subject, stack) =>
            stack.companions(subject, defaultSecurityGroup, "vpcId").length > 0
                ? undefined
                : "no DefaultSecurityGroup names this VPC; add one without rules, as AWS's own lets its members talk",
        compliant: {
            "an emptied one": [main, emptied],
            "an emptied one, by id": [
                main,
                given<DefaultSecurityGroupArgs>(defaultSecurityGroup, "none", { vpcId: "x" }, { vpcId: "main" }),
            ],
        },
        noncompliant: {
            none: [main],
            "one of another VPC": [
                main,
                given<DefaultSecurityGroupArgs>(defaultSecurityGroup, "none", { vpcId: "vpc-other" }),
            ],
        },
    }),
);
