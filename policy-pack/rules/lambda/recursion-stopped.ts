import type { FunctionRecursionConfigArgs } from "@pulumi/aws/lambda";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const recursionStopped = rule(
    {
        name: "lambda-recursion-stopped",
        description: "Functions that call themselves in a circle are stopped.",
        severity: "low",
        control: "cost-visible",
        remediation: "Leave recursiveLoop at Terminate.",
        frameworks: { nist: ["SC-5"], pci: ["6.2.4"] },
        peers: {},
        requirements: ["R10"],
        tags: ["lambda"],
    },
    oneOfCheck<FunctionRecursionConfigArgs>(
        "aws:lambda/functionRecursionConfig:FunctionRecursionConfig",
        "recursiveLoop",
        ["Terminate"],
        { refused: "Allow", byDefault: "Terminate" },
    ),
);
