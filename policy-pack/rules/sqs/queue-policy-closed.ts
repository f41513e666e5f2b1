import type { QueuePolicyArgs } from "@pulumi/aws/sqs";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const queuePolicyClosed = rule(
    {
        name: "sqs-queue-policy-closed",
        description: "Queues are open to named principals, services for known accounts, or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID.",
        frameworks: { fsbp: ["SQS.3"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["sqs", "exposure"],
    },
    closedPolicyCheck<QueuePolicyArgs>(
        ["aws:sqs/queuePolicy:QueuePolicy", "aws:sqs/queue:Queue"],
        "policy",
        "sqs:SendMessage",
    ),
);
