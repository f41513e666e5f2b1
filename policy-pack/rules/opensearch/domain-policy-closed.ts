import type { DomainPolicyArgs } from "@pulumi/aws/opensearch";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const domainPolicyClosed = rule(
    {
        name: "opensearch-domain-policy-closed",
        description: "Search domains are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { cdkNag: ["AwsSolutions-OS3", "AwsSolutions-OS5"] },
        requirements: ["R5"],
        tags: ["opensearch", "exposure"],
    },
    closedPolicyCheck<DomainPolicyArgs>(
        [
            "aws:opensearch/domainPolicy:DomainPolicy",
            "aws:elasticsearch/domainPolicy:DomainPolicy",
            ...["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        ],
        "accessPolicies",
        "es:ESHttpGet",
    ),
);
