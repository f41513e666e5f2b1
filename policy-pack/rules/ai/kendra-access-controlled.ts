import type { IndexArgs } from "@pulumi/aws/kendra";
import { tlsFault } from "../../lib/addresses";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

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
        find: ({ userContextPolicy: given, userTokenConfigurations: tokens }) =>
            given === "USER_TOKEN"
                ? tlsFault(
                      only(only(tokens)?.jwtTokenTypeConfiguration)?.url,
                      "userTokenConfigurations.jwtTokenTypeConfiguration.url",
                  )
                : `userContextPolicy is ${show(given)}; set it to "USER_TOKEN"`,
        compliant: {
            "by token": { userContextPolicy: "USER_TOKEN" },
            "by token, keyed": {
                userContextPolicy: "USER_TOKEN",
                serverSideEncryptionConfiguration: { kmsKeyId: "k" },
            },
        },
        noncompliant: {
            "keys of tokens without TLS": {
                userContextPolicy: "USER_TOKEN",
                userTokenConfigurations: {
                    jwtTokenTypeConfiguration: { keyLocation: "URL", url: "http://id.example.com/jwks" },
                },
            },
            "the default": { name: "docs" },
            "by attribute": { userContextPolicy: "ATTRIBUTE_FILTER" },
        },
    }),
);
