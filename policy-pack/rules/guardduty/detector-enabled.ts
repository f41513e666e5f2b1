import type { DetectorArgs } from "@pulumi/aws/guardduty";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

export const detectorEnabled = rule(
    {
        name: "guardduty-detector-enabled",
        description: "GuardDuty detectors are on.",
        severity: "high",
        control: "detection",
        remediation: "Set enable to true or leave it unset.",
        frameworks: { fsbp: ["GuardDuty.1"], nist: ["SI-4"], pci: ["11.5.1"] },
        requirements: ["R28"],
        tags: ["guardduty", "detection"],
    },
    check<DetectorArgs>("aws:guardduty/detector:Detector", {
        find: ({ enable }) => (isFalse(enable) ? "enable is false; set it to true" : undefined),
        compliant: { on: { enable: true }, "the default, on": {} },
        noncompliant: { off: { enable: false }, "off, in one Region": { enable: false, region: "eu-west-1" } },
    }),
);
