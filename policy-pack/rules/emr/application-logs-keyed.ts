import type { ApplicationArgs } from "@pulumi/aws/emrserverless";
import { apartFor } from "../../lib/apart";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

const encryptionKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

const kinds = [
    "cloudwatchLoggingConfiguration",
    "managedPersistenceMonitoringConfiguration",
    "s3MonitoringConfiguration",
];

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
        find: (application) =>
            apartFor(kinds, (kind) => {
                const path = `monitoringConfiguration.${kind}`;
                const faults = keyFaults(application, `${path}.encryptionKeyArn`, true);
                const off = faults.length > 0 && blocksAt(application, [...path.split("."), "enabled"]).some(isFalse);
                return off ? [] : faults;
            }),
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
