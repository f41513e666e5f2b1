import type { ClusterArgs } from "@pulumi/aws/eks";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const creatorNoAdministrator = rule(
    {
        name: "eks-creator-no-administrator",
        description: "Whoever creates a cluster does not stay its administrator unseen.",
        severity: "medium",
        remediation: "Set accessConfig.bootstrapClusterCreatorAdminPermissions to false and make access entries.",
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["eks", "authorization"],
        level: "advisory",
    },
    switchCheck<ClusterArgs>("aws:eks/cluster:Cluster", "accessConfig.bootstrapClusterCreatorAdminPermissions", "off", {
        byDefault: "on",
    }),
);
