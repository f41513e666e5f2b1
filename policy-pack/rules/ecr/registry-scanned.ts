import type { RegistryScanningConfigurationArgs } from "@pulumi/aws/ecr";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

const scanning = (scanFrequency: string, filter = "*") => ({
    scanType: "ENHANCED",
    rules: [{ scanFrequency, repositoryFilters: [{ filter, filterType: "WILDCARD" }] }],
});

export const registryScanned = rule(
    {
        name: "ecr-registry-scanned",
        description: "Rules for scanning cover every repository, when an image is pushed or continuously.",
        severity: "medium",
        remediation: "Add a rule with the filter * and scanFrequency SCAN_ON_PUSH or CONTINUOUS_SCAN.",
        control: "detection",
        frameworks: { fsbp: ["ECR.1"], nist: ["RA-5"], pci: ["6.3.1", "11.3.1"] },
        peers: {},
        requirements: ["R28"],
        tags: ["ecr", "scanning"],
    },
    check<RegistryScanningConfigurationArgs>("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", {
        find: ({ rules }) => {
            const all = list(rules).some(
                ({ scanFrequency, repositoryFilters }) =>
                    /^(SCAN_ON_PUSH|CONTINUOUS_SCAN)$/i.test(text(scanFrequency)) &&
                    list(repositoryFilters).some(({ filter }) => /^\*+$/.test(text(filter))),
            );
            return all ? undefined : "no rule scans every repository; add one with the filter * and SCAN_ON_PUSH";
        },
        compliant: { "on push": scanning("SCAN_ON_PUSH"), continuously: scanning("CONTINUOUS_SCAN") },
        noncompliant: {
            "no rules": { scanType: "BASIC" },
            "by hand": scanning("MANUAL"),
            "some only": scanning("SCAN_ON_PUSH", "team-*"),
        },
    }),
);
