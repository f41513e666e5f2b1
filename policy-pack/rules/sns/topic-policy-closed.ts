import type { TopicPolicyArgs } from "@pulumi/aws/sns";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const topicPolicyClosed = rule(
    {
        name: "sns-topic-policy-closed",
        description: "Topics are open to named principals, services for known accounts, or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:SourceAccount or aws:PrincipalOrgID.",
        frameworks: { fsbp: ["SNS.4"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["sns", "exposure"],
    },
    closedPolicyCheck<TopicPolicyArgs>(
        ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"],
        "policy",
        "sns:Publish",
    ),
);
