import type { LoadBalancerArgs as ClassicArgs } from "@pulumi/aws/elb";
import type { TargetGroupArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { list, only, show, text } from "../../lib/values";
import { classic, targetGroup } from "./tokens";

const behind = (instanceProtocol: string, lbProtocol = "https") => ({
    listeners: [{ lbPort: 443, lbProtocol, instancePort: 8443, instanceProtocol }],
});

export const targetsEncrypted = rule(
    {
        name: "elb-target-group-encrypted",
        description: "Load balancers speak TLS to their targets too.",
        severity: "medium",
        control: "encrypted-transport",
        level: "advisory",
        remediation: "Set protocol to HTTPS or TLS.",
        frameworks: { fsbp: ["ELB.21", "ELB.22"], nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    check<TargetGroupArgs>(targetGroup, {
        find: ({ protocol, targetType, healthCheck }) => {
            if (targetType === "lambda") return undefined;
            if (text(protocol).toUpperCase() === "HTTP") return `protocol is ${show(protocol)}; set it to "HTTPS"`;
            const asked = only(healthCheck)?.protocol;
            return text(protocol).toUpperCase() === "HTTPS" && text(asked).toUpperCase() === "HTTP"
                ? `healthCheck.protocol is ${show(asked)}; set it to "HTTPS"`
                : undefined;
        },
        compliant: { HTTPS: { protocol: "HTTPS", port: 443 }, "a function": { targetType: "lambda" } },
        noncompliant: {
            HTTP: { protocol: "HTTP", port: 8080 },
            "HTTP for the health check": { protocol: "HTTPS", port: 443, healthCheck: { protocol: "HTTP" } },
            "HTTP to addresses": { protocol: "HTTP", port: 80, targetType: "ip" },
        },
    }),
    check<ClassicArgs>(classic, {
        find: ({ listeners }) =>
            list(listeners)
                // What comes in plain is another rule's finding.
                .filter(({ lbProtocol: outer, instanceProtocol: inner }) => {
                    const through = text(outer).toLowerCase();
                    return (
                        (through === "https" && text(inner).toLowerCase() === "http") ||
                        (through === "ssl" && text(inner).toLowerCase() === "tcp")
                    );
                })
                .map(
                    ({ lbPort, instanceProtocol }) =>
                        `listeners: port ${show(lbPort)} decrypts and goes on in ${text(instanceProtocol)}; use https or ssl`,
                ),
        compliant: { "TLS on both sides": behind("https"), "passed through": behind("tcp", "tcp") },
        noncompliant: { "plain behind HTTPS": behind("HTTP"), "plain behind SSL": behind("tcp", "ssl") },
    }),
);
