import type { SecurityGroupRuleArgs, VpcArgs } from "@pulumi/aws/ec2";
import { given, stackCheck } from "../../lib/rule";
import type { Stack } from "../../lib/stack";
import { isUnknown } from "../../lib/unknown";
import { defaultSecurityGroup, egressRule, ingressRule, securityGroupRule, vpc } from "./tokens";

const namesByStack = new WeakMap<Stack, ReadonlySet<unknown>>();

/** A VPC exports the id of its default group, by which a rule may call it; in a preview the rule then depends on the VPC. */
function namesOfDefaultGroups(stack: Stack): ReadonlySet<unknown> {
    const known =
        namesByStack.get(stack) ??
        new Set(stack.of(...vpc).flatMap(({ urn, record }) => [urn, record.outputs?.["defaultSecurityGroupId"]]));
    namesByStack.set(stack, known);
    return known;
}

const open = { fromPort: 0, toPort: 0, protocol: "-1", self: true };
const apart = (name: string, refs: Record<string, string>) =>
    given<SecurityGroupRuleArgs>(securityGroupRule, name, { type: "ingress", ...open }, refs);
const main = given<VpcArgs>(vpc[0], "main", { cidrBlock: "10.0.0.0/16" });
const emptied = given(defaultSecurityGroup, "none", {}, { vpcId: "main" });

/** The check that no rule is given to a default security group by a resource beside it. */
export const noRulesApart = stackCheck<SecurityGroupRuleArgs>([securityGroupRule, ingressRule, egressRule], {
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
});
