import type { IndexArgs } from "@pulumi/aws/kendra";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";

export const kendraAccessControlled = rule(
    {
        name: "kendra-index-access-controlled",
        description: "Kendra shows each user only the documents that the user may read.",
        severity: "high",
        control: "classified-data",
        remediation: "Set userContextPolicy to USER_TOKEN and give userTokenConfigurations.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R8"],
        tags: ["kendra", "access"],
    },
    check<IndexArgs>("aws:kendra/index:Index", {
        find: ({ userContextPolicy: given }) =>
            given === "USER_TOKEN" ? undefined : `userContextPolicy is ${show(given)}; set it to "USER_TOKEN"`,
        compliant: {
            "by token": { userContextPolicy: "USER_TOKEN" },
            "by token, keyed": {
                userContextPolicy: "USER_TOKEN",
                serverSideEncryptionConfiguration: { kmsKeyId: "k" },
            },
        },
        noncompliant: { "the default": { name: "docs" }, "by attribute": { userContextPolicy: "ATTRIBUTE_FILTER" } },
    }),
);
