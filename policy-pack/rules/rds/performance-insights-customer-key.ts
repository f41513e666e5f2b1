import type { ClusterInstanceArgs } from "@pulumi/aws/docdb";
import type { InstanceArgs } from "@pulumi/aws/rds";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

const performanceInsightsKmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const performanceInsightsCustomerKey = rule(
    {
        name: "rds-performance-insights-customer-key",
        description:
            "Performance Insights, which records the text of queries, are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set performanceInsightsKmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_354"] },
        requirements: ["R2"],
        tags: ["rds", "encryption"],
    },
    ...(
        ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance"] as const
    ).map((token) =>
        check<InstanceArgs>(token, {
            find: (database) =>
                isTrue(database.performanceInsightsEnabled)
                    ? keyFault(database, "performanceInsightsKmsKeyId")
                    : undefined,
            asksForPresence: true,
            compliant: {
                "a key": { performanceInsightsEnabled: true, performanceInsightsKmsKeyId },
                off: { performanceInsightsEnabled: false },
                "off by default": {},
            },
            noncompliant: {
                "no key": { performanceInsightsEnabled: true },
                "the key that AWS manages": {
                    performanceInsightsEnabled: true,
                    performanceInsightsKmsKeyId: "alias/aws/rds",
                },
            },
        }),
    ),
    check<ClusterInstanceArgs>("aws:docdb/clusterInstance:ClusterInstance", {
        find: (database) =>
            isTrue(database.enablePerformanceInsights) ? keyFault(database, "performanceInsightsKmsKeyId") : undefined,
        asksForPresence: true,
        compliant: {
            "a key": { enablePerformanceInsights: true, performanceInsightsKmsKeyId },
            "off by default": {},
        },
        noncompliant: {
            "no key": { enablePerformanceInsights: true },
            "the key that AWS manages": {
                enablePerformanceInsights: true,
                performanceInsightsKmsKeyId: "alias/aws/rds",
            },
        },
    }),
);
