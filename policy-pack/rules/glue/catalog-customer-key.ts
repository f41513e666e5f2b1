import type { DataCatalogEncryptionSettingsArgs } from "@pulumi/aws/glue";
import { apart } from "../../lib/apart";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isTrue, only, show, text } from "../../lib/values";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1";
const whole = {
    encryptionAtRest: { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: key },
    connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: key },
};

export const catalogCustomerKey = rule(
    {
        name: "glue-catalog-customer-key",
        description: "The data catalog and the passwords of connections are encrypted with customer managed keys.",
        severity: "medium",
        control: "own-keys",
        remediation:
            "Set encryptionAtRest to SSE-KMS and returnConnectionPasswordEncrypted to true, each with a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_94"] },
        requirements: ["R2"],
        tags: ["glue", "encryption"],
    },
    check<DataCatalogEncryptionSettingsArgs>("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", {
        find: ({ dataCatalogEncryptionSettings }) => {
            const given = only(dataCatalogEncryptionSettings);
            return apart([
                () => {
                    const rest = only(given?.encryptionAtRest);
                    return /^SSE-KMS/.test(text(rest?.catalogEncryptionMode))
                        ? keyFault(rest, "sseAwsKmsKeyId", "encryptionAtRest.sseAwsKmsKeyId")
                        : `encryptionAtRest.catalogEncryptionMode is ${show(rest?.catalogEncryptionMode)}; set it to "SSE-KMS"`;
                },
                () => {
                    const password = only(given?.connectionPasswordEncryption);
                    return isTrue(password?.returnConnectionPasswordEncrypted)
                        ? keyFault(password, "awsKmsKeyId", "connectionPasswordEncryption.awsKmsKeyId")
                        : mustBeOn(
                              password?.returnConnectionPasswordEncrypted,
                              "connectionPasswordEncryption.returnConnectionPasswordEncrypted",
                          );
                },
            ]);
        },
        asksForPresence: true,
        compliant: {
            both: { dataCatalogEncryptionSettings: whole },
            "both, with a role": {
                dataCatalogEncryptionSettings: {
                    ...whole,
                    encryptionAtRest: { catalogEncryptionMode: "SSE-KMS-WITH-SERVICE-ROLE", sseAwsKmsKeyId: key },
                },
            },
        },
        noncompliant: {
            none: {},
            "a plain catalog": {
                dataCatalogEncryptionSettings: { ...whole, encryptionAtRest: { catalogEncryptionMode: "DISABLED" } },
            },
            "plain passwords": {
                dataCatalogEncryptionSettings: {
                    ...whole,
                    connectionPasswordEncryption: { returnConnectionPasswordEncrypted: false },
                },
            },
            "AWS's key": {
                dataCatalogEncryptionSettings: { ...whole, encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" } },
            },
        },
    }),
);
