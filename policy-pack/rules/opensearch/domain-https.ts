import type { DomainArgs } from "@pulumi/aws/opensearch";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const domainHttps = rule(
    {
        name: "opensearch-domain-https",
        description: "Search domains let no client speak plaintext.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set domainEndpointOptions.enforceHttps to true or leave it out.",
        frameworks: { fsbp: ["Opensearch.8", "ES.8"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_83"] },
        requirements: ["R1"],
        tags: ["opensearch", "transport"],
    },
    switchCheck<DomainArgs>(
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        "domainEndpointOptions.enforceHttps",
        "on",
        { byDefault: "on" },
    ),
);
