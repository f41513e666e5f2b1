import type { TargetGroupArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";
import { targetGroup } from "./tokens";

export const targetsEncrypted = rule(
    {
        name: "elb-target-group-encrypted",
        description: "Load balancers speak TLS to their targets too.",
        severity: "medium",
        control: "encrypted-transport",
        level: "advisory",
        remediation: "Set protocol to HTTPS or TLS.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    check<TargetGroupArgs>(targetGroup, {
        find: ({ protocol, targetType }) =>
            targetType !== "lambda" && text(protocol).toUpperCase() === "HTTP"
                ? `protocol is ${show(protocol)}; set it to "HTTPS"`
                : undefined,
        compliant: { HTTPS: { protocol: "HTTPS", port: 443 }, "a function": { targetType: "lambda" } },
        noncompliant: {
            HTTP: { protocol: "HTTP", port: 8080 },
            "HTTP to addresses": { protocol: "HTTP", port: 80, targetType: "ip" },
        },
    }),
);
