import type { RuntimeManagementConfigArgs } from "@pulumi/aws/lambda";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const runtimeUpdated = rule(
    {
        name: "lambda-runtime-updated",
        description: "Lambda keeps the runtime of functions up to date, and nobody pins one that is not.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set updateRuntimeOn to Auto or FunctionUpdate.",
        frameworks: { nist: ["SI-2"], pci: ["6.3.3"] },
        peers: {},
        requirements: ["R31"],
        tags: ["lambda"],
    },
    oneOfCheck<RuntimeManagementConfigArgs>(
        "aws:lambda/runtimeManagementConfig:RuntimeManagementConfig",
        "updateRuntimeOn",
        ["Auto", "FunctionUpdate"],
        { refused: "Manual", byDefault: "Auto" },
    ),
);
