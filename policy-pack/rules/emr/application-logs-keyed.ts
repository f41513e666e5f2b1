import type { ApplicationArgs } from "@pulumi/aws/emrserverless";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isFalse, only } from "../../lib/values";

const encryptionKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const applicationLogsKeyed = rule(
    {
        name: "emr-application-logs-customer-key",
        description: "What serverless applications log is encrypted with a customer managed key.",
        severity: "medium",
        remediation: "Set encryptionKeyArn of each kind of monitoring to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["emr", "encryption"],
    },
    check<ApplicationArgs>("aws:emrserverless/application:Application", {
        find: ({ monitoringConfiguration }) => {
            const kept = only(monitoringConfiguration);
            const blocks = {
                cloudwatchLoggingConfiguration: only(kept?.cloudwatchLoggingConfiguration),
                managedPersistenceMonitoringConfiguration: only(kept?.managedPersistenceMonitoringConfiguration),
                s3MonitoringConfiguration: only(kept?.s3MonitoringConfiguration),
            };
            return Object.entries(blocks).flatMap(([name, block]) => {
                if (block === undefined || ("enabled" in block && isFalse(block.enabled))) return [];
                return keyFault(block, "encryptionKeyArn", `monitoringConfiguration.${name}.encryptionKeyArn`) ?? [];
            });
        },
        asksForPresence: true,
        compliant: {
            "a key": {
                monitoringConfiguration: { s3MonitoringConfiguration: { logUri: "s3://logs/", encryptionKeyArn } },
            },
            "one that is off": {
                monitoringConfiguration: {
                    managedPersistenceMonitoringConfiguration: { enabled: false },
                    cloudwatchLoggingConfiguration: { enabled: true, encryptionKeyArn },
                },
            },
        },
        noncompliant: {
            "a bucket without": { monitoringConfiguration: { s3MonitoringConfiguration: { logUri: "s3://logs/" } } },
            "a log group without": { monitoringConfiguration: { cloudwatchLoggingConfiguration: { enabled: true } } },
            "EMR's own without": {
                monitoringConfiguration: { managedPersistenceMonitoringConfiguration: { enabled: true } },
            },
        },
    }),
);
