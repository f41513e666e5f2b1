import type { DatabaseArgs, WorkgroupArgs } from "@pulumi/aws/athena";
import { apart } from "../../lib/apart";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

const engine = ["configuration", "engineVersion", "selectedEngineVersion"];
const managed = ["configuration", "managedQueryResultsConfiguration"];

/** A key beside S3's own encryption is not used. */
function resultFaults(props: object, path: string, key: string): readonly string[] {
    const faults = keyFaults(props, `${path}.${key}`);
    const unused = blocksAt(props, [...path.split("."), "encryptionOption"]).filter((one) => one === "SSE_S3");
    return faults.length > 0 ? faults : unused.map(() => `${path}.encryptionOption is "SSE_S3"; set it to "SSE_KMS"`);
}

export const resultsCustomerKey = rule(
    {
        name: "athena-results-customer-key",
        description: "Results of queries are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set resultConfiguration.encryptionConfiguration with a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_77", "CKV_AWS_159"] },
        requirements: ["R2"],
        tags: ["athena", "encryption"],
    },
    check<WorkgroupArgs>("aws:athena/workgroup:Workgroup", {
        // Results that Athena keeps itself have a key of their own, and go to no bucket.
        find: (group) =>
            apart([
                () =>
                    isTrue(blocksAt(group, [...managed, "enabled"])[0])
                        ? keyFaults(group, [...managed, "encryptionConfiguration", "kmsKey"].join("."))
                        : resultFaults(group, "configuration.resultConfiguration.encryptionConfiguration", "kmsKeyArn"),
                () =>
                    /spark/i.test(String(blocksAt(group, engine)[0]))
                        ? keyFaults(group, "configuration.customerContentEncryptionConfiguration.kmsKey")
                        : undefined,
            ]),
        asksForPresence: true,
        compliant: {
            "a key": {
                configuration: {
                    resultConfiguration: {
                        outputLocation: "s3://b",
                        encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: "alias/data" },
                    },
                },
            },
            "a key for what Athena keeps": {
                configuration: {
                    managedQueryResultsConfiguration: {
                        enabled: true,
                        encryptionConfiguration: { kmsKey: "alias/data" },
                    },
                },
            },
        },
        noncompliant: {
            "no key": { name: "w" },
            "no key for notebooks": {
                configuration: {
                    engineVersion: { selectedEngineVersion: "PySpark engine version 3" },
                    resultConfiguration: { encryptionConfiguration: { kmsKeyArn: "alias/data" } },
                },
            },
            "S3's own": {
                configuration: { resultConfiguration: { encryptionConfiguration: { encryptionOption: "SSE_S3" } } },
            },
            "no key for what Athena keeps": {
                configuration: { managedQueryResultsConfiguration: { enabled: true } },
            },
        },
    }),
    check<DatabaseArgs>("aws:athena/database:Database", {
        find: (database) => resultFaults(database, "encryptionConfiguration", "kmsKey"),
        asksForPresence: true,
        compliant: {
            "a key": { encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: "alias/data" } },
            "a key of the client's": { encryptionConfiguration: { encryptionOption: "CSE_KMS", kmsKey: "alias/data" } },
        },
        noncompliant: {
            "no key": { name: "d" },
            "AWS's key": { encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: "alias/aws/s3" } },
            "a key that S3 does not use": {
                encryptionConfiguration: { encryptionOption: "SSE_S3", kmsKey: "alias/data" },
            },
        },
    }),
);
