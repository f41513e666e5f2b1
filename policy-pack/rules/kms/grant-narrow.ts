import type { GrantArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list } from "../../lib/values";

export const grantNarrow = rule(
    {
        name: "kms-grant-narrow",
        description: "Grants hand no further grants on, and use only under an encryption context.",
        severity: "medium",
        control: "encryption-context",
        remediation: "Leave CreateGrant out of operations and give constraints with an encryption context.",
        frameworks: { nist: ["AC-6", "SC-12"] },
        requirements: ["R4", "R5"],
        tags: ["kms", "access"],
    },
    check<GrantArgs>("aws:kms/grant:Grant", {
        find: (grant) => {
            const operations = list(grant.operations);
            if (operations.includes("CreateGrant"))
                return "operations hold CreateGrant; take it out, grants are not handed on";
            if (!operations.some((operation) => /^(Decrypt|GenerateDataKey|ReEncryptFrom)/.test(operation)))
                return undefined;
            const bound = list(grant.constraints).some(
                (constraint) =>
                    isSet(constraint, "encryptionContextEquals") || isSet(constraint, "encryptionContextSubset"),
            );
            return bound ? undefined : "constraints are unset; bind the grant to an encryption context";
        },
        compliant: {
            "decryption under a context": {
                operations: ["Decrypt"],
                constraints: [{ encryptionContextSubset: { team: "fraud" } }],
            },
            "description only": { operations: ["DescribeKey"] },
        },
        noncompliant: {
            "decryption of anything": { operations: ["Decrypt", "DescribeKey"] },
            "grants handed on": {
                operations: ["CreateGrant"],
                constraints: [{ encryptionContextEquals: { team: "fraud" } }],
            },
        },
    }),
);
