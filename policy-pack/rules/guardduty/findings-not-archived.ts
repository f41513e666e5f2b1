import type { ArchiveRuleArgs } from "@pulumi/aws/accessanalyzer";
import type { FilterArgs } from "@pulumi/aws/guardduty";
import type { FilterArgs as InspectorFilterArgs } from "@pulumi/aws/inspector2";
import type { AutomationRuleArgs } from "@pulumi/aws/securityhub";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isTrue, list, text } from "../../lib/values";

export const findingsNotArchived = rule(
    {
        name: "guardduty-findings-not-archived",
        description:
            "Findings of GuardDuty, Macie, Inspector, Access Analyzer and Security Hub are not archived unread.",
        severity: "medium",
        control: "detection",
        level: "advisory",
        remediation: "Remove the filter, or set action to NOOP (NONE for Inspector).",
        frameworks: { nist: ["SI-4", "IR-5"] },
        peers: {},
        requirements: ["R28"],
        tags: ["guardduty", "detection"],
    },
    check<FilterArgs>(["aws:guardduty/filter:Filter", "aws:macie/findingsFilter:FindingsFilter"], {
        find: ({ action }) =>
            action?.toUpperCase?.() === "ARCHIVE"
                ? "action is ARCHIVE, which hides findings; set it to NOOP"
                : undefined,
        compliant: { "sorted only": { action: "NOOP" }, "sorted first": { action: "NOOP", rank: 1 } },
        noncompliant: { archived: { action: "ARCHIVE" }, "archived first": { action: "ARCHIVE", rank: 1 } },
    }),
    check<InspectorFilterArgs>("aws:inspector2/filter:Filter", {
        find: ({ action }) =>
            text(action).toUpperCase() === "SUPPRESS"
                ? "action is SUPPRESS, which hides findings; set it to NONE"
                : undefined,
        compliant: { "sorted only": { action: "NONE" }, "sorted, named": { name: "f", action: "NONE" } },
        noncompliant: {
            suppressed: { action: "SUPPRESS" },
            "suppressed, for a reason": { action: "SUPPRESS", reason: "r" },
        },
    }),
    check<AutomationRuleArgs>("aws:securityhub/automationRule:AutomationRule", {
        find: ({ actions }) =>
            blocksAt({ actions }, ["actions", "findingFieldsUpdate", "workflow", "status"])
                .filter((status) => text(status).toUpperCase() === "SUPPRESSED")
                .map(
                    () => "actions.findingFieldsUpdate.workflow.status is SUPPRESSED, which hides findings; remove it",
                ),
        compliant: {
            graver: { actions: [{ findingFieldsUpdate: { severity: { label: "HIGH" } } }] },
            "told to somebody": { actions: [{ findingFieldsUpdate: { workflow: { status: "NOTIFIED" } } }] },
        },
        noncompliant: {
            suppressed: { actions: [{ findingFieldsUpdate: { workflow: { status: "SUPPRESSED" } } }] },
        },
    }),
    check<ArchiveRuleArgs>("aws:accessanalyzer/archiveRule:ArchiveRule", {
        find: ({ filters }) =>
            list(filters)
                .filter(({ criteria, eqs }) => text(criteria) === "isPublic" && list(eqs).some(isTrue))
                .map(() => 'filters archive what is public (isPublic "true"); name the resources that are known'),
        compliant: {
            "what is known": { filters: [{ criteria: "resource", eqs: ["arn:aws:s3:::known"] }] },
            "what is not public": { filters: [{ criteria: "isPublic", eqs: ["false"] }] },
        },
        noncompliant: {
            "whatever is public": { filters: [{ criteria: "isPublic", eqs: ["true"] }] },
            "whatever is public, of a kind": {
                filters: [
                    { criteria: "resourceType", eqs: ["AWS::S3::Bucket"] },
                    { criteria: "isPublic", eqs: ["true"] },
                ],
            },
        },
    }),
);
