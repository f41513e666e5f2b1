import type { DomainArgs, UserProfileArgs } from "@pulumi/aws/sagemaker";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const canvasWorkspaceKeyed = rule(
    {
        name: "sagemaker-canvas-workspace-keyed",
        description: "What Canvas stores of its users' work is encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set canvasAppSettings.workspaceSettings.s3KmsKeyId.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["sagemaker", "encryption"],
    },
    keyedCheck<DomainArgs>(
        "aws:sagemaker/domain:Domain",
        "defaultUserSettings.canvasAppSettings.workspaceSettings.s3KmsKeyId",
        { optional: true },
    ),
    keyedCheck<UserProfileArgs>(
        "aws:sagemaker/userProfile:UserProfile",
        "userSettings.canvasAppSettings.workspaceSettings.s3KmsKeyId",
        { optional: true },
    ),
);
