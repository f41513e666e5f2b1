import type { DomainArgs } from "@pulumi/aws/opensearch";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const domainNodesEncrypted = rule(
    {
        name: "opensearch-domain-nodes-encrypted",
        description: "The nodes of a search domain speak TLS to each other.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set nodeToNodeEncryption.enabled to true.",
        frameworks: { fsbp: ["Opensearch.3", "ES.3"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_6"], cdkNag: ["OpenSearchNodeToNodeEncryption"] },
        requirements: ["R1"],
        tags: ["opensearch", "transport"],
    },
    switchCheck<DomainArgs>(
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        "nodeToNodeEncryption.enabled",
        "on",
    ),
);
