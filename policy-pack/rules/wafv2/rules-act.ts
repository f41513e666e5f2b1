import type { WebAclArgs } from "@pulumi/aws/wafv2";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

const rules = { name: "r", priority: 1, statement: {}, visibilityConfig: {} };

export const rulesAct = rule(
    {
        name: "wafv2-acl-rules-act",
        description: "Rules of a web ACL that lets everything else through refuse something, and do not only count.",
        severity: "medium",
        remediation: "Leave overrideAction at none, and give action block to rules of your own.",
        control: "detection",
        frameworks: { nist: ["AC-4", "SI-10"], pci: ["6.4.2"] },
        peers: { checkov: ["CKV_AWS_342"] },
        requirements: ["R9"],
        tags: ["wafv2", "rules"],
    },
    check<WebAclArgs>(["aws:wafv2/webAcl:WebAcl", "aws:wafv2/ruleGroup:RuleGroup"], {
        find: ({ defaultAction, rules }) => {
            const given = list(rules);
            const counts = given.every(
                ({ action, overrideAction }) =>
                    blocksAt(overrideAction, ["count"]).length > 0 ||
                    ["count", "allow"].some((kind) => blocksAt(action, [kind]).length > 0),
            );
            const blocked = blocksAt(defaultAction, ["block"]).length > 0;
            return given.length > 0 && counts && !blocked
                ? "rules count or allow only; let one of them block"
                : undefined;
        },
        entriesTogether: true,
        compliant: {
            "a group": { defaultAction: { allow: {} }, rules: [{ ...rules, overrideAction: { none: {} } }] },
            "one that blocks": {
                defaultAction: { allow: {} },
                rules: [
                    { ...rules, action: { count: {} } },
                    { ...rules, action: { block: {} } },
                ],
            },
            "what is allowed alone": { defaultAction: { block: {} }, rules: [{ ...rules, action: { allow: {} } }] },
            "no rules": { defaultAction: { block: {} } },
        },
        noncompliant: {
            "a group that counts": {
                defaultAction: { allow: {} },
                rules: [{ ...rules, overrideAction: { count: {} } }],
            },
            "one that counts": {
                defaultAction: { allow: {} },
                rules: [
                    { ...rules, action: { count: {} } },
                    { ...rules, action: { allow: {} } },
                ],
            },
        },
    }),
);
