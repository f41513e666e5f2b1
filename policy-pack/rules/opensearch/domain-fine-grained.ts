import type { DomainArgs } from "@pulumi/aws/opensearch";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const domainFineGrained = rule(
    {
        name: "opensearch-domain-fine-grained",
        description: "Search domains know who asks, index by index.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set advancedSecurityOptions.enabled to true and anonymousAuthEnabled to false.",
        frameworks: { fsbp: ["Opensearch.7"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV2_AWS_52"] },
        requirements: ["R5"],
        tags: ["opensearch", "authorization"],
    },
    switchCheck<DomainArgs>(
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        "advancedSecurityOptions.enabled",
        "on",
    ),
);
