import type { RuleGroupArgs, WebAclArgs } from "@pulumi/aws/wafv2";
import { check, rule } from "../../lib/rule";
import { isFalse, list, only, text } from "../../lib/values";
import { webAcl } from "./tokens";

type Visible = { readonly visibilityConfig?: { readonly cloudwatchMetricsEnabled?: unknown } };
const isDark = (one: Visible) => isFalse(only(one.visibilityConfig)?.cloudwatchMetricsEnabled);

const seen = (cloudwatchMetricsEnabled: boolean) => ({
    visibilityConfig: { cloudwatchMetricsEnabled, metricName: "front", sampledRequestsEnabled: true },
});
const rated = { name: "rate", priority: 1, statement: { rateBasedStatement: { limit: 1000 } } };

export const measured = rule(
    {
        name: "wafv2-rules-measured",
        description: "Web ACLs, rule groups and their rules count what they match.",
        severity: "low",
        control: "detection",
        remediation: "Set visibilityConfig.cloudwatchMetricsEnabled to true.",
        frameworks: { fsbp: ["WAF.12"], nist: ["AU-12", "SI-4"], pci: ["10.4.2"] },
        peers: {},
        requirements: ["R11"],
        tags: ["waf", "logging"],
    },
    check<Pick<WebAclArgs, "visibilityConfig"> & { rules?: RuleGroupArgs["rules"] }>(
        [webAcl, "aws:wafv2/ruleGroup:RuleGroup"],
        {
            find: (one) => [
                ...(isDark(one) ? ["visibilityConfig.cloudwatchMetricsEnabled is false; set it to true"] : []),
                ...list(one.rules)
                    .filter(isDark)
                    .map(
                        ({ name }) =>
                            `rule ${text(name)}: visibilityConfig.cloudwatchMetricsEnabled is false; set it to true`,
                    ),
            ],
            compliant: {
                counted: seen(true),
                "a rule counted": { ...seen(true), rules: [{ ...rated, ...seen(true) }] },
            },
            noncompliant: {
                "not counted": seen(false),
                "one rule not counted": { ...seen(true), rules: [{ ...rated, ...seen(false) }] },
            },
        },
    ),
);
