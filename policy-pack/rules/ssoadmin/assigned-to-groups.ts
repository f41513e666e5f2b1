import type { AccountAssignmentArgs } from "@pulumi/aws/ssoadmin";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

export const assignedToGroups = rule(
    {
        name: "ssoadmin-assigned-to-groups",
        description: "Permission sets are given to groups, which the identity provider keeps, not to single users.",
        severity: "low",
        control: "least-privilege",
        remediation: "Set principalType to GROUP and assign people to the group.",
        frameworks: { nist: ["AC-2"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5", "R26"],
        tags: ["identity-center", "access"],
    },
    check<AccountAssignmentArgs>("aws:ssoadmin/accountAssignment:AccountAssignment", {
        find: ({ principalType }) => mustBeOneOf(principalType, ["GROUP"], "principalType"),
        compliant: {
            "a group": { principalType: "GROUP" },
            "a group in an account": { principalType: "GROUP", targetType: "AWS_ACCOUNT" },
        },
        noncompliant: {
            "a user": { principalType: "USER" },
            "a user in an account": { principalType: "USER", targetType: "AWS_ACCOUNT" },
        },
    }),
);
