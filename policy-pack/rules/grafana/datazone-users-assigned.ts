import type { DomainArgs, PolicyGrantArgs } from "@pulumi/aws/datazone";
import { blocksAt } from "../../lib/keyed";
import { check, rule, type Props } from "../../lib/rule";
import { only, text } from "../../lib/values";

const grant = (policyType: string, user: Props<PolicyGrantArgs>["principal"]) => ({
    entityType: "DOMAIN_UNIT",
    policyType,
    principal: user,
});

export const datazoneUsersAssigned = rule(
    {
        name: "datazone-domain-users-assigned",
        description: "Who works in a DataZone domain was let in, and not everybody overrides its owners.",
        severity: "medium",
        control: "federated-identities",
        remediation: "Set singleSignOn.userAssignment to MANUAL, and name a user, group or project in grants.",
        frameworks: { nist: ["AC-2", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["datazone", "access"],
    },
    check<DomainArgs>("aws:datazone/domain:Domain", {
        find: ({ singleSignOn }) =>
            text(only(singleSignOn)?.userAssignment).toUpperCase() === "AUTOMATIC"
                ? 'singleSignOn.userAssignment is "AUTOMATIC", so that everybody of the directory is in; set it to "MANUAL"'
                : undefined,
        compliant: { "IAM alone": {}, "by hand": { singleSignOn: { type: "IAM_IDC", userAssignment: "MANUAL" } } },
        noncompliant: {
            everybody: { singleSignOn: { type: "IAM_IDC", userAssignment: "AUTOMATIC" } },
            "everybody, named": { name: "data", singleSignOn: { userAssignment: "automatic" } },
        },
    }),
    check<PolicyGrantArgs>("aws:datazone/policyGrant:PolicyGrant", {
        find: (given) =>
            /^OVERRIDE_/i.test(text(given.policyType)) &&
            blocksAt(given, ["principal", "user", "allUsersGrantFilter"]).length > 0
                ? `principal.user.allUsersGrantFilter gives ${text(given.policyType)} to everybody; name a user or group`
                : undefined,
        compliant: {
            "projects for everybody": grant("CREATE_PROJECT", { user: { allUsersGrantFilter: {} } }),
            "one user": grant("OVERRIDE_PROJECT_OWNERS", { user: { userIdentifier: "u-1" } }),
        },
        noncompliant: {
            "owners of units": grant("OVERRIDE_DOMAIN_UNIT_OWNERS", { user: { allUsersGrantFilter: {} } }),
            "owners of projects": grant("OVERRIDE_PROJECT_OWNERS", { user: { allUsersGrantFilter: {} } }),
        },
    }),
);
