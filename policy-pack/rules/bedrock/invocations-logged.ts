import type { InvocationLoggingConfigurationArgs } from "@pulumi/aws/bedrockmodel";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isFalse, only } from "../../lib/values";

const s3Config = { bucketName: "bedrock-logs" };

export const invocationsLogged = rule(
    {
        name: "bedrock-invocations-logged-wholly",
        description: "What is asked of models and answered is kept, to a place that is named.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Give s3Config or cloudwatchConfig and leave textDataDeliveryEnabled on.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        requirements: ["R11", "R25"],
        tags: ["bedrock", "audit"],
    },
    check<InvocationLoggingConfigurationArgs>(
        "aws:bedrockmodel/invocationLoggingConfiguration:InvocationLoggingConfiguration",
        {
            find: ({ loggingConfig }) => {
                const config = only(loggingConfig);
                return apart([
                    () =>
                        isSet(config, "s3Config") || isSet(config, "cloudwatchConfig")
                            ? undefined
                            : "loggingConfig has neither s3Config nor cloudwatchConfig; name where logs go",
                    () =>
                        isFalse(config?.textDataDeliveryEnabled)
                            ? "loggingConfig.textDataDeliveryEnabled is false; set it to true"
                            : undefined,
                ]);
            },
            compliant: {
                "to a bucket": { loggingConfig: { s3Config } },
                "to a log group": {
                    loggingConfig: {
                        textDataDeliveryEnabled: true,
                        cloudwatchConfig: { logGroupName: "bedrock", roleArn: "arn:aws:iam::111122223333:role/logs" },
                    },
                },
            },
            noncompliant: {
                nowhere: { loggingConfig: { textDataDeliveryEnabled: true } },
                "without text": { loggingConfig: { s3Config, textDataDeliveryEnabled: false } },
            },
        },
    ),
);
