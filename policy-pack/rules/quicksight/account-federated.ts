import type { AccountSubscriptionArgs, UserArgs } from "@pulumi/aws/quicksight";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const passwords = 'authenticationMethod is "IAM_AND_QUICKSIGHT", passwords of its own; set it to "IAM_IDENTITY_CENTER"';
const small = 'edition is "STANDARD", which neither encrypts by key nor reaches a VPC; set it to "ENTERPRISE"';

export const accountFederated = rule(
    {
        name: "quicksight-account-federated",
        description:
            "People sign in to QuickSight by the identity provider, and not by a password of QuickSight's own.",
        severity: "medium",
        control: "federated-identities",

        remediation: "Set authenticationMethod to IAM_IDENTITY_CENTER or IAM_ONLY, and edition to ENTERPRISE.",
        frameworks: { nist: ["IA-2", "AC-2"], pci: ["8.2.1"] },
        peers: {},
        requirements: ["R20"],
        tags: ["quicksight", "access"],
    },
    check<AccountSubscriptionArgs>("aws:quicksight/accountSubscription:AccountSubscription", {
        find: (account) =>
            apart([
                () =>
                    text(account.authenticationMethod).toUpperCase() === "IAM_AND_QUICKSIGHT" ? passwords : undefined,
                () => (text(account.edition).toUpperCase() === "STANDARD" ? small : undefined),
            ]),
        compliant: {
            "the identity center": { authenticationMethod: "IAM_IDENTITY_CENTER", edition: "ENTERPRISE" },
            IAM: { authenticationMethod: "IAM_ONLY", edition: "ENTERPRISE_AND_Q" },
        },
        noncompliant: {
            "passwords of its own": { authenticationMethod: "IAM_AND_QUICKSIGHT", edition: "ENTERPRISE" },
            "the small edition": { authenticationMethod: "IAM_ONLY", edition: "STANDARD" },
        },
    }),
    check<UserArgs>("aws:quicksight/user:User", {
        find: ({ identityType }) =>
            text(identityType).toUpperCase() === "QUICKSIGHT"
                ? 'identityType is "QUICKSIGHT", a password of its own; set it to "IAM" or "IAM_IDENTITY_CENTER"'
                : undefined,
        compliant: { IAM: { identityType: "IAM" }, "the identity center": { identityType: "IAM_IDENTITY_CENTER" } },
        noncompliant: {
            "a password": { identityType: "QUICKSIGHT" },
            "in small letters": { identityType: "quicksight" },
        },
    }),
);
