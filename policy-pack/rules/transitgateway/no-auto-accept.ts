import type { TransitGatewayArgs } from "@pulumi/aws/ec2transitgateway";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";
import { transitGateway } from "./tokens";

export const noAutoAccept = rule(
    {
        name: "ec2-transit-gateway-no-auto-accept",
        description: "Transit gateways take in no shared attachment that nobody has looked at.",
        severity: "high",
        control: "teams-apart",
        remediation: "Set autoAcceptSharedAttachments to disable and accept each attachment.",
        frameworks: { fsbp: ["EC2.23"], nist: ["AC-4", "CM-2"] },
        requirements: ["R7", "R22"],
        tags: ["ec2", "network"],
    },
    check<TransitGatewayArgs>(transitGateway, {
        find: ({ autoAcceptSharedAttachments: accepts }) =>
            text(accepts).toLowerCase() === "enable"
                ? `autoAcceptSharedAttachments is ${show(accepts)}; set it to "disable"`
                : undefined,
        compliant: { "the default, by hand": {}, "by hand": { autoAcceptSharedAttachments: "disable" } },
        noncompliant: {
            "of itself": { autoAcceptSharedAttachments: "enable" },
            "of itself, without default tables": {
                autoAcceptSharedAttachments: "enable",
                defaultRouteTableAssociation: "disable",
            },
        },
    }),
);
