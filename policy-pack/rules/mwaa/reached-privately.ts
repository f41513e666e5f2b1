import type { EnvironmentArgs } from "@pulumi/aws/mwaa";
import { check, rule } from "../../lib/rule";

export const reachedPrivately = rule(
    {
        name: "mwaa-environment-private",
        description: "Airflow's web server is reached from the VPC only.",
        severity: "high",
        control: "closed-network",
        remediation: "Set webserverAccessMode to PRIVATE_ONLY or leave it unset.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        peers: {},
        requirements: ["R9"],
        tags: ["mwaa", "exposure"],
    },
    check<EnvironmentArgs>("aws:mwaa/environment:Environment", {
        find: ({ webserverAccessMode }) =>
            webserverAccessMode === "PUBLIC_ONLY"
                ? "webserverAccessMode is PUBLIC_ONLY; set it to PRIVATE_ONLY"
                : undefined,
        compliant: { "the default, private": {}, private: { webserverAccessMode: "PRIVATE_ONLY" } },
        noncompliant: {
            public: { webserverAccessMode: "PUBLIC_ONLY" },
            "public, named": { name: "ml", webserverAccessMode: "PUBLIC_ONLY" },
        },
    }),
);
