import type { CentralizationRuleForOrganizationArgs } from "@pulumi/aws/observabilityadmin";
import { blocksAt } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

const central = (logsEncryptionConfiguration: { encryptionStrategy: string; kmsKeyArn?: string }) => ({
    rule: {
        destination: {
            account: "111122223333",
            region: "eu-west-1",
            destinationLogsConfiguration: { logsEncryptionConfiguration },
        },
    },
});

export const centralCopyKeyed = rule(
    {
        name: "logs-central-copy-customer-key",
        description: "Logs that an organization gathers are encrypted with a customer managed key where they arrive.",
        severity: "medium",
        control: "own-keys",

        remediation: "Set encryptionStrategy to CUSTOMER_MANAGED and kmsKeyArn.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["logs", "encryption"],
    },
    check<CentralizationRuleForOrganizationArgs>(
        "aws:observabilityadmin/centralizationRuleForOrganization:CentralizationRuleForOrganization",
        {
            find: ({ rule: given }) =>
                blocksAt(given, ["destination", "destinationLogsConfiguration"]).flatMap((logs) => {
                    const [encryption] = blocksAt(logs, ["logsEncryptionConfiguration"]);
                    const [strategy] = blocksAt(encryption, ["encryptionStrategy"]);
                    return strategy === "CUSTOMER_MANAGED"
                        ? (keyFault(
                              Object(encryption) as object,
                              "kmsKeyArn",
                              "logsEncryptionConfiguration.kmsKeyArn",
                          ) ?? [])
                        : `logsEncryptionConfiguration.encryptionStrategy is ${show(strategy)}; set it to "CUSTOMER_MANAGED"`;
                }),
            compliant: {
                "a key": central({
                    encryptionStrategy: "CUSTOMER_MANAGED",
                    kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1",
                }),
                "a key by alias": central({ encryptionStrategy: "CUSTOMER_MANAGED", kmsKeyArn: "alias/logs" }),
            },
            noncompliant: {
                "AWS's own": central({ encryptionStrategy: "AWS_OWNED" }),
                "no key": central({ encryptionStrategy: "CUSTOMER_MANAGED" }),
            },
        },
    ),
);
