import type { CodeSigningConfigArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { only } from "../../lib/values";

const allowedPublishers = {
    signingProfileVersionArns: ["arn:aws:signer:eu-west-1:111122223333:/signing-profiles/p/1"],
};

export const codeSigning = rule(
    {
        name: "lambda-code-signing-enforced",
        description: "Code that no trusted publisher has signed is refused, not merely noticed.",
        severity: "medium",
        control: "standard-images",
        remediation: "Set policies.untrustedArtifactOnDeployment to Enforce.",
        frameworks: { nist: ["CM-14", "SI-7(15)"], pci: ["6.3.2"] },
        requirements: ["R12"],
        tags: ["lambda"],
    },
    check<CodeSigningConfigArgs>("aws:lambda/codeSigningConfig:CodeSigningConfig", {
        find: ({ policies }) =>
            mustBeOneOf(
                only(policies)?.untrustedArtifactOnDeployment,
                ["Enforce"],
                "policies.untrustedArtifactOnDeployment",
            ),
        compliant: {
            refused: { allowedPublishers, policies: { untrustedArtifactOnDeployment: "Enforce" } },
            "refused, described": { description: "d", policies: { untrustedArtifactOnDeployment: "Enforce" } },
        },
        noncompliant: {
            "the default, noticed": { allowedPublishers },
            noticed: { policies: { untrustedArtifactOnDeployment: "Warn" } },
        },
    }),
);
