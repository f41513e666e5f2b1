import type { ClusterArgs } from "@pulumi/aws/eks";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { only } from "../../lib/values";
import { cluster } from "./tokens";

export const accessApi = rule(
    {
        name: "eks-access-by-entries",
        description:
            "Who may enter a cluster is said by access entries, which CloudTrail sees, and not inside the cluster.",
        severity: "medium",
        control: "least-privilege",
        level: "advisory",
        remediation: "Set accessConfig.authenticationMode to API.",
        frameworks: { nist: ["AC-2", "AC-3"] },
        requirements: ["R5", "R6"],
        tags: ["eks", "access"],
    },
    check<ClusterArgs>(cluster, {
        find: ({ accessConfig }) =>
            mustBeOneOf(only(accessConfig)?.authenticationMode, ["API"], "accessConfig.authenticationMode"),
        compliant: {
            entries: { accessConfig: { authenticationMode: "API" } },
            "entries, and no administrator by birth": {
                accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
            },
        },
        noncompliant: {
            "the default": {},
            both: { accessConfig: { authenticationMode: "API_AND_CONFIG_MAP" } },
            "a config map": { accessConfig: { authenticationMode: "CONFIG_MAP" } },
        },
    }),
);
