import type { BlockPublicAccessConfigurationArgs } from "@pulumi/aws/emr";
import { switchCheck } from "../../lib/demands";
import { check, rule } from "../../lib/rule";
import { list, show } from "../../lib/values";

export const publicAccessBlocked = rule(
    {
        name: "emr-public-access-blocked",
        description: "Clusters cannot be opened to the internet by a security group.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set blockPublicSecurityGroupRules to true, and leave no ports out.",
        frameworks: { fsbp: ["EMR.2"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_390"] },
        requirements: ["R9"],
        tags: ["emr", "exposure"],
    },
    switchCheck<BlockPublicAccessConfigurationArgs>(
        "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
        "blockPublicSecurityGroupRules",
        "on",
    ),
    check<BlockPublicAccessConfigurationArgs>("aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration", {
        find: ({ permittedPublicSecurityGroupRuleRanges: ranges }) =>
            list(ranges).map(
                ({ minRange, maxRange }) =>
                    `permittedPublicSecurityGroupRuleRanges leaves ports ${show(minRange)} to ${show(maxRange)} open; remove it`,
            ),
        compliant: {
            "no ports left": { blockPublicSecurityGroupRules: true },
            "no ports left, in so many words": {
                blockPublicSecurityGroupRules: true,
                permittedPublicSecurityGroupRuleRanges: [],
            },
        },
        noncompliant: {
            "SSH left": {
                blockPublicSecurityGroupRules: true,
                permittedPublicSecurityGroupRuleRanges: [{ minRange: 22, maxRange: 22 }],
            },
            "every port left": {
                blockPublicSecurityGroupRules: true,
                permittedPublicSecurityGroupRuleRanges: [{ minRange: 0, maxRange: 65535 }],
            },
        },
    }),
);
