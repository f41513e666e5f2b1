import type { IdentityPoolArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const identityPoolAuthenticated = rule(
    {
        name: "cognito-identity-pool-authenticated",
        description: "Nobody gets AWS credentials without signing in, nor chooses the role.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set allowUnauthenticatedIdentities and allowClassicFlow to false.",
        frameworks: { fsbp: ["Cognito.2"], nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["cognito", "exposure"],
    },
    check<IdentityPoolArgs>("aws:cognito/identityPool:IdentityPool", {
        find: (pool) =>
            (["allowUnauthenticatedIdentities", "allowClassicFlow"] as const)
                .filter((key) => isTrue(pool[key]))
                .map((key) => `${key} is true; set it to false`),
        compliant: {
            "nothing said": { identityPoolName: "p" },
            off: { allowUnauthenticatedIdentities: false, allowClassicFlow: false },
        },
        noncompliant: {
            guests: { allowUnauthenticatedIdentities: true },
            "the old flow": { allowUnauthenticatedIdentities: false, allowClassicFlow: true },
        },
    }),
);
