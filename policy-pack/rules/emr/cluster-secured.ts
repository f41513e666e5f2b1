import type { ClusterArgs } from "@pulumi/aws/emr";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const clusterSecured = rule(
    {
        name: "emr-cluster-secured",
        description: "Clusters run under a security configuration, without which nothing in them is encrypted.",
        severity: "high",
        remediation: "Name a security configuration.",
        control: "own-keys",
        frameworks: { nist: ["SC-8", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R1", "R2"],
        tags: ["emr", "encryption"],
    },
    check<ClusterArgs>("aws:emr/cluster:Cluster", {
        find: ({ securityConfiguration }) =>
            text(securityConfiguration) === "" ? "securityConfiguration is unset; name one" : undefined,
        compliant: {
            named: { securityConfiguration: "sealed" },
            "named, of a release": { securityConfiguration: "sealed", releaseLabel: "emr-7.5.0" },
        },
        noncompliant: { none: {}, empty: { securityConfiguration: "" } },
    }),
);
