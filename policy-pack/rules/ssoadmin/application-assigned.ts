import type { ApplicationAssignmentConfigurationArgs } from "@pulumi/aws/ssoadmin";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

export const applicationAssigned = rule(
    {
        name: "ssoadmin-application-assigned",
        description: "An application lets in those to whom it is assigned, not everybody in the directory.",
        severity: "medium",
        control: "least-privilege",
        remediation: "Set assignmentRequired to true and assign the application to groups.",
        frameworks: { nist: ["AC-2", "AC-3"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5", "R26"],
        tags: ["identity-center", "access"],
    },
    check<ApplicationAssignmentConfigurationArgs>(
        "aws:ssoadmin/applicationAssignmentConfiguration:ApplicationAssignmentConfiguration",
        {
            find: ({ assignmentRequired }) =>
                isFalse(assignmentRequired)
                    ? "assignmentRequired is false, so everybody in the directory gets in; set it to true"
                    : undefined,
            compliant: {
                assigned: { assignmentRequired: true },
                "assigned, by application": { applicationArn: "apl-1", assignmentRequired: true },
            },
            noncompliant: {
                everybody: { assignmentRequired: false },
                "everybody, by application": { applicationArn: "apl-1", assignmentRequired: false },
            },
        },
    ),
);
