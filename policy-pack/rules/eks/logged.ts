import type { ClusterArgs } from "@pulumi/aws/eks";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";
import { cluster } from "./tokens";

const needed = ["api", "audit", "authenticator"];

export const logged = rule(
    {
        name: "eks-control-plane-logged",
        description: "The control plane logs calls, what authenticated them, and the audit.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Set enabledClusterLogTypes to api, audit and authenticator.",
        frameworks: { fsbp: ["EKS.8"], nist: ["AU-12"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["eks", "logging"],
    },
    check<ClusterArgs>(cluster, {
        find: ({ enabledClusterLogTypes: types }) => {
            const missing = needed.filter((type) => !list(types).includes(type));
            return missing.length === 0 ? undefined : `enabledClusterLogTypes lacks ${missing.join(", ")}; add them`;
        },
        compliant: {
            three: { enabledClusterLogTypes: needed },
            all: { enabledClusterLogTypes: [...needed, "scheduler", "controllerManager"] },
        },
        noncompliant: { none: {}, "no audit": { enabledClusterLogTypes: ["api", "authenticator"] } },
    }),
);
