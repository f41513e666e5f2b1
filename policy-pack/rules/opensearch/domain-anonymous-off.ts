import type { DomainArgs } from "@pulumi/aws/opensearch";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const domainAnonymousOff = rule(
    {
        name: "opensearch-domain-anonymous-off",
        description: "Search domains answer nobody who has not said who they are.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set advancedSecurityOptions.anonymousAuthEnabled to false or leave it out.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["opensearch", "authorization"],
    },
    switchCheck<DomainArgs>(
        ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"],
        "advancedSecurityOptions.anonymousAuthEnabled",
        "off",
    ),
);
