import type { DomainArgs } from "@pulumi/aws/opensearch";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const domainTlsRecent = rule(
    {
        name: "opensearch-domain-tls-recent",
        description: "Search domains demand TLS 1.2 or later.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set domainEndpointOptions.tlsSecurityPolicy to Policy-Min-TLS-1-2-PFS-2023-10.",
        frameworks: { fsbp: ["Opensearch.8", "ES.8"], nist: ["SC-8"], pci: ["4.2.1"] },
        peers: { checkov: ["CKV_AWS_228"] },
        requirements: ["R1"],
        tags: ["opensearch", "transport"],
    },
    oneOfCheck<DomainArgs>(
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        "domainEndpointOptions.tlsSecurityPolicy",
        ["Policy-Min-TLS-1-2-PFS-2023-10", "Policy-Min-TLS-1-2-2019-07", "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08"],
        { refused: "Policy-Min-TLS-1-0-2019-07" },
    ),
);
