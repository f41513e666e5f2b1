import type { GrantArgs } from "@pulumi/aws/kms";
import { accountIn, foreignFault } from "../../lib/accounts";
import { isAccountPrincipal } from "../../lib/policy/questions";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, text } from "../../lib/values";

/** Whether a constraint names a context; one that is not known yet is one. */
function namesContext(constraint: object, key: string): boolean {
    const context: unknown = Object.getOwnPropertyDescriptor(constraint, key)?.value;
    const empty = typeof context === "object" && context !== null && Object.keys(context).length === 0;
    return isSet(constraint, key) && !empty;
}

export const grantNarrow = rule(
    {
        name: "kms-grant-narrow",
        description:
            "Grants are for one role of the account, hand no further grants on, and use only under an encryption context.",
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
            const grantee = text(grant.granteePrincipal);
            if (grantee === "*" || isAccountPrincipal(grantee))
                return `granteePrincipal is ${grantee}, not one role; name the role that needs the key`;
            const own = [accountIn(grant.keyId)];
            const foreign =
                foreignFault("granteePrincipal", accountIn(grantee), own) ??
                foreignFault("retiringPrincipal", accountIn(grant.retiringPrincipal), own);
            if (foreign !== undefined) return foreign;
            if (operations.includes("CreateGrant"))
                return "operations hold CreateGrant; take it out, grants are not handed on";
            if (!operations.some((operation) => /^(Decrypt|GenerateDataKey|ReEncryptFrom)/.test(operation)))
                return undefined;
            const bound = list(grant.constraints).some(
                (constraint) =>
                    namesContext(constraint, "encryptionContextEquals") ||
                    namesContext(constraint, "encryptionContextSubset"),
            );
            return bound ? undefined : "constraints name no encryption context; bind the grant to one";
        },
        compliant: {
            "decryption under a context": {
                operations: ["Decrypt"],
                constraints: [{ encryptionContextSubset: { team: "fraud" } }],
            },
            "description only": { operations: ["DescribeKey"] },
            "a role of the key's account": {
                keyId: "arn:aws:kms:eu-west-1:111122223333:key/1",
                granteePrincipal: "arn:aws:iam::111122223333:role/reader",
                operations: ["DescribeKey"],
            },
        },
        noncompliant: {
            "decryption of anything": { operations: ["Decrypt", "DescribeKey"] },
            "a whole account": {
                granteePrincipal: "arn:aws:iam::111122223333:root",
                operations: ["Encrypt"],
            },
            "a role of another account": {
                keyId: "arn:aws:kms:eu-west-1:111122223333:key/1",
                granteePrincipal: "arn:aws:iam::444455556666:role/reader",
                operations: ["Encrypt"],
            },
            "one that another account retires": {
                keyId: "arn:aws:kms:eu-west-1:111122223333:key/1",
                retiringPrincipal: "arn:aws:iam::444455556666:role/reader",
                operations: ["Encrypt"],
            },
            "a context of nothing": { operations: ["Decrypt"], constraints: [{ encryptionContextSubset: {} }] },
            "grants handed on": {
                operations: ["CreateGrant"],
                constraints: [{ encryptionContextEquals: { team: "fraud" } }],
            },
        },
    }),
);
