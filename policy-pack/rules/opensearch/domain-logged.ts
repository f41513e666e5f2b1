import type { DomainArgs } from "@pulumi/aws/opensearch";
import { check, rule } from "../../lib/rule";
import { isFalse, list } from "../../lib/values";

const cloudwatchLogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:search";
const audit = { logType: "AUDIT_LOGS", cloudwatchLogGroupArn };
const errors = { logType: "ES_APPLICATION_LOGS", cloudwatchLogGroupArn };

export const domainLogged = rule(
    {
        name: "opensearch-domain-logged",
        description: "Search domains write audit and error logs.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add logPublishingOptions of AUDIT_LOGS and ES_APPLICATION_LOGS.",
        frameworks: {
            fsbp: ["Opensearch.4", "Opensearch.5", "ES.4", "ES.5"],
            nist: ["AU-2", "AU-12"],
            pci: ["10.2.1"],
        },
        peers: { checkov: ["CKV_AWS_84", "CKV_AWS_317"], cdkNag: ["OpenSearchErrorLogsToCloudWatch"] },
        requirements: ["R11"],
        tags: ["opensearch", "logging"],
    },
    check<DomainArgs>(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], {
        find: ({ logPublishingOptions }) =>
            ["AUDIT_LOGS", "ES_APPLICATION_LOGS"]
                .filter(
                    (wanted) =>
                        !list(logPublishingOptions).some(
                            ({ logType, enabled }) => logType === wanted && !isFalse(enabled),
                        ),
                )
                .map((missing) => `logPublishingOptions lacks ${missing}; add it with a log group`),
        compliant: {
            both: { logPublishingOptions: [audit, errors] },
            "more than both": {
                logPublishingOptions: [audit, errors, { logType: "SEARCH_SLOW_LOGS", cloudwatchLogGroupArn }],
            },
        },
        noncompliant: {
            none: {},
            "errors only": { logPublishingOptions: [errors] },
            "audit switched off": { logPublishingOptions: [errors, { ...audit, enabled: false }] },
        },
    }),
);
