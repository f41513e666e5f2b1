import type { DataLakeArgs } from "@pulumi/aws/securitylake";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { list, only } from "../../lib/values";

const holding = (kmsKeyId: string) => ({
    configuration: { region: "eu-west-1", encryptionConfigurations: [{ kmsKeyId }] },
});

export const lakeKeyed = rule(
    {
        name: "securitylake-lake-customer-key",
        description: "Security Lake is encrypted with a customer managed key, in every Region.",
        severity: "medium",
        remediation: "Set configuration.encryptionConfigurations.kmsKeyId to a customer managed key.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["securitylake", "encryption"],
    },
    check<DataLakeArgs>("aws:securitylake/dataLake:DataLake", {
        find: ({ configuration }) =>
            list(configuration).flatMap((one, i) => {
                const block = only(one.encryptionConfigurations);
                const path = `configuration[${i}].encryptionConfigurations.kmsKeyId`;
                return block?.kmsKeyId === "S3_MANAGED_KEY"
                    ? [`${path} is S3_MANAGED_KEY; name a customer managed KMS key`]
                    : (keyFault(block, "kmsKeyId", path) ?? []);
            }),
        asksForPresence: true,
        compliant: {
            "a key": holding("alias/lake"),
            "a key by ARN": holding("arn:aws:kms:eu-west-1:111122223333:key/1"),
        },
        noncompliant: {
            none: { configuration: { region: "eu-west-1" } },
            "S3's own": holding("S3_MANAGED_KEY"),
            "AWS's": holding("alias/aws/s3"),
        },
    }),
);
