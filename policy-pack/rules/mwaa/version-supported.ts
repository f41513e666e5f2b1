import type { EnvironmentArgs } from "@pulumi/aws/mwaa";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const versionSupported = rule(
    {
        name: "mwaa-version-supported",
        description: "Airflow runs in a version that AWS still mends.",
        severity: "medium",
        control: "hardened-defaults",

        remediation: "Set airflowVersion to 2.10.3 or later.",
        frameworks: { nist: ["SI-2"], pci: ["6.3.3"] },
        peers: {},
        requirements: ["R5"],
        tags: ["mwaa", "patching"],
    },
    check<EnvironmentArgs>("aws:mwaa/environment:Environment", {
        // Up to 2.6 AWS mends none (Amazon MWAA user guide, Apache Airflow versions); unset means the newest.
        find: ({ airflowVersion }) =>
            /^(1\.|2\.[0-6](\.|$))/.test(text(airflowVersion))
                ? `airflowVersion is ${show(airflowVersion)}, which is no longer mended; set it to "2.10.3"`
                : undefined,
        compliant: { "of today": { airflowVersion: "2.10.3" }, "the newest": { name: "m" } },
        noncompliant: { "the first": { airflowVersion: "1.10.12" }, old: { airflowVersion: "2.2.2" } },
    }),
);
