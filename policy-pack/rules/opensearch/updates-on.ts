import type { DomainArgs } from "@pulumi/aws/opensearch";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const updatesOn = rule(
    {
        name: "opensearch-domain-updates-on",
        description: "Search domains take software updates by themselves.",
        severity: "medium",
        remediation: "Set softwareUpdateOptions.autoSoftwareUpdateEnabled to true.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["Opensearch.10"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: {},
        requirements: ["R31"],
        tags: ["opensearch", "patching"],
    },
    switchCheck<DomainArgs>("aws:opensearch/domain:Domain", "softwareUpdateOptions.autoSoftwareUpdateEnabled", "on"),
);
