import type { UserPoolArgs } from "@pulumi/aws/cognito";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

export const userPoolThreatsStopped = rule(
    {
        name: "cognito-user-pool-threats-stopped",
        description: "Cognito stops sign-ins with leaked passwords or from suspicious places.",
        severity: "medium",
        control: "federated-identities",
        remediation: "Set userPoolAddOns.advancedSecurityMode to ENFORCED.",
        frameworks: { fsbp: ["Cognito.1"], nist: ["AC-7", "SI-4"], pci: ["8.3.4"] },
        requirements: ["R20"],
        tags: ["cognito", "detection"],
    },
    check<UserPoolArgs>("aws:cognito/userPool:UserPool", {
        find: ({ userPoolAddOns }) => {
            const mode = only(userPoolAddOns)?.advancedSecurityMode;
            return mode === "ENFORCED"
                ? undefined
                : `userPoolAddOns.advancedSecurityMode is ${show(mode)}; set it to "ENFORCED"`;
        },
        compliant: {
            stopped: { userPoolAddOns: { advancedSecurityMode: "ENFORCED" } },
            "stopped, in the tier that has it": {
                userPoolTier: "PLUS",
                userPoolAddOns: { advancedSecurityMode: "ENFORCED" },
            },
        },
        noncompliant: {
            "nothing said": { name: "p" },
            "only counted": { userPoolAddOns: { advancedSecurityMode: "AUDIT" } },
            off: { userPoolAddOns: { advancedSecurityMode: "OFF" } },
        },
    }),
);
