import type { ClusterArgs } from "@pulumi/aws/emr";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isFalse } from "../../lib/values";

export const terminationProtected = rule(
    {
        name: "emr-cluster-termination-protected",
        description: "Clusters that go on are not ended by mistake.",
        severity: "low",
        control: "work-goes-on",
        level: "advisory",
        remediation: "Set terminationProtection to true, or keepJobFlowAliveWhenNoSteps to false.",
        frameworks: { nist: ["CP-10"] },
        peers: {},
        requirements: ["R31"],
        tags: ["emr", "deletion"],
    },
    check<ClusterArgs>("aws:emr/cluster:Cluster", {
        // One that ends with its last step cannot be protected.
        find: ({ terminationProtection, keepJobFlowAliveWhenNoSteps: alive }) =>
            isFalse(alive) ? undefined : mustBeOn(terminationProtection, "terminationProtection"),
        compliant: {
            protected: { terminationProtection: true },
            "ended by itself": { keepJobFlowAliveWhenNoSteps: false },
        },
        noncompliant: { "by default": {}, off: { terminationProtection: false, keepJobFlowAliveWhenNoSteps: true } },
    }),
);
