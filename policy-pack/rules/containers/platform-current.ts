import type { ServiceArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

export const platformCurrent = rule(
    {
        name: "ecs-platform-current",
        description: "Tasks on Fargate run on the newest platform, which is mended.",
        severity: "low",
        remediation: "Set platformVersion to LATEST or leave it unset.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["ECS.10"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: { checkov: ["CKV_AWS_332"] },
        requirements: ["R31"],
        tags: ["ecs", "patching"],
    },
    check<ServiceArgs>("aws:ecs/service:Service", {
        find: ({ platformVersion }) =>
            ["", "LATEST", "1.4.0"].includes(text(platformVersion).toUpperCase())
                ? undefined
                : `platformVersion is ${show(platformVersion)}; set it to "LATEST"`,
        compliant: {
            newest: { platformVersion: "LATEST" },
            "by default": { launchType: "FARGATE" },
            "of today, by number": { platformVersion: "1.4.0" },
        },
        noncompliant: { old: { platformVersion: "1.3.0" }, "very old": { platformVersion: "1.0.0" } },
    }),
);
