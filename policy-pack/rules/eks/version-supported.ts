import type { ClusterArgs } from "@pulumi/aws/eks";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

// Standard and extended support end 26 months after a version's release (EKS user guide, Kubernetes versions).
const settings = { leastMinor: integer(31, "The oldest minor version of Kubernetes 1 that AWS still supports.") };

export const versionSupported = rule(
    {
        name: "eks-version-supported",
        description: "Clusters run a version of Kubernetes that AWS still mends.",
        severity: "medium",
        remediation: "Set version to one that AWS supports, or leave it unset for the newest.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["EKS.2"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_339"] },
        requirements: ["R31"],
        tags: ["eks", "patching"],
        settings,
    },
    check<ClusterArgs>("aws:eks/cluster:Cluster", {
        find: ({ version }, context) => {
            const { leastMinor } = context.settings(settings);
            const minor = number(/^1\.(\d+)$/.exec(String(version ?? ""))?.[1]);
            return minor !== undefined && minor < leastMinor
                ? `version is ${show(version)}, past its support; set it to "1.${leastMinor}" or later`
                : undefined;
        },
        compliant: { "the least": { version: "1.31" }, "the newest": {}, later: { version: "1.35" } },
        noncompliant: { "past its support": { version: "1.30" }, "long past": { version: "1.24" } },
    }),
);
