import type { EventBusPolicyArgs } from "@pulumi/aws/cloudwatch";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const busPolicyClosed = rule(
    {
        name: "events-bus-policy-closed",
        description:
            "Event buses take events of named accounts, services for known accounts, or the organization only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["events", "exposure"],
    },
    closedPolicyCheck<EventBusPolicyArgs>("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "policy", "events:PutEvents"),
);
