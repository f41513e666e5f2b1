import type { SerialConsoleAccessArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isFalse, show } from "../../lib/values";

export const serialConsoleOff = rule(
    {
        name: "ec2-serial-console-off",
        description: "The serial console, whose sessions nobody records, is off.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Set enabled to false.",
        frameworks: { nist: ["AC-17"] },
        requirements: ["R25"],
        tags: ["ec2", "access"],
    },
    check<SerialConsoleAccessArgs>("aws:ec2/serialConsoleAccess:SerialConsoleAccess", {
        find: ({ enabled }) => (isFalse(enabled) ? undefined : `enabled is ${show(enabled)}; set it to false`),
        compliant: { off: { enabled: false }, "off, in one Region": { enabled: false, region: "eu-west-1" } },
        noncompliant: { on: { enabled: true }, "the default, on": {} },
    }),
);
