import type { DefaultSecurityGroupArgs, SecurityGroupRuleArgs, VpcArgs } from "@pulumi/aws/ec2";
import type { Stack } from "../../lib/stack";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { isUnknown } from "../../lib/unknown";
import { list } from "../../lib/values";
import { defaultSecurityGroup, egressRule, ingressRule, securityGroupRule, vpc } from "./tokens";

const open = { fromPort: 0, toPort: 0, protocol: "-1", self: true };
const namesByStack = new WeakMap<Stack, ReadonlySet<unknown>>();

/** A VPC exports the id of its default group, by which a rule may call it; in a preview the rule then depends on the VPC. */
function namesOfDefaultGroups(stack: Stack): ReadonlySet<unknown> {
    const known =
        namesByStack.get(stack) ??
        new Set(stack.of(...vpc).flatMap(({ urn, record }) => [urn, record.outputs?.["defaultSecurityGroupId"]]));
    namesByStack.set(stack, known);
    return known;
}

const apart = (name: string, refs: Record<string, string>) =>
    given<SecurityGroupRuleArgs>(securityGroupRule, name, { type: "ingress", ...open }, refs);
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
    stackCheck<SecurityGroupRuleArgs>([securityGroupRule, ingressRule, egressRule], {
        find: (subject, stack) => {
            const group: unknown = Object.getOwnPropertyDescriptor(subject.record.inputs, "securityGroupId")?.value;
            const known = typeof group === "string" && !isUnknown(group);
            const depends = subject.record.propertyDependencies?.["securityGroupId"] ?? [];
            const names = namesOfDefaultGroups(stack);
            const home = known ? names.has(group) : depends.some((urn) => names.has(urn));
            const managed =
                !home && (known || depends.length > 0)
                    ? stack.target(subject, "securityGroupId", defaultSecurityGroup)
                    : undefined;
            return home || managed !== undefined
                ? "the rule opens the default security group of a VPC; give it to a group of its own"
                : undefined;
        },
        compliant: {
            "of another group": [
                given("aws:ec2/securityGroup:SecurityGroup", "group", {}),
                apart("rule", { securityGroupId: "group" }),
            ],
            "of a group elsewhere": [
                main,
                emptied,
                given<SecurityGroupRuleArgs>(securityGroupRule, "rule", { ...open, securityGroupId: "sg-1" }),
            ],
        },
        noncompliant: {
            "beside the emptied one": [main, emptied, apart("rule", { securityGroupId: "none" })],
            "declared before it": [apart("rule", { securityGroupId: "none" }), emptied, main],
        },
    }),
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
