import type { IndexArgs } from "@pulumi/aws/kendra";
import { tlsFault } from "../../lib/addresses";
import { apart } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

const url = "userTokenConfigurations.jwtTokenTypeConfiguration.url";

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
        find: (index) =>
            apart([
                () => mustBeOneOf(index.userContextPolicy, ["USER_TOKEN"], "userContextPolicy"),
                () => blocksAt(index, url.split(".")).flatMap((address) => tlsFault(address, url) ?? []),
            ]),
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
