import type { PermissionsArgs } from "@pulumi/aws/lakeformation";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const permissionsNamed = rule(
    {
        name: "lakeformation-permissions-named",
        description:
            "Data of the lake is given to named principals, not to everybody of an account or whom IAM lets in.",
        severity: "high",
        remediation: "Name roles as principal.",
        control: "nothing-public",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["lakeformation", "authorization"],
    },
    check<PermissionsArgs>("aws:lakeformation/permissions:Permissions", {
        find: ({ principal }) => {
            const given = text(principal);
            const open = /^(IAM_ALLOWED_PRINCIPALS|\*)$|:IAMPrincipals$|^EVERYONE$/i.test(given);
            return open ? `principal is ${given}, who is given the data; name a role` : undefined;
        },
        compliant: {
            "a role": { principal: "arn:aws:iam::111122223333:role/reader", permissions: ["SELECT"] },
            "a group": { principal: "arn:aws:identitystore:::group/0a1b2c3d", permissions: ["SELECT"] },
        },
        noncompliant: {
            "whom IAM lets in": { principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"] },
            "whom IAM lets in, in another case": { principal: "iam_allowed_principals", permissions: ["SELECT"] },
            "everybody of an account": { principal: "111122223333:IAMPrincipals", permissions: ["SELECT", "DESCRIBE"] },
        },
    }),
);
