import type { MulticastDomainArgs, TransitGatewayArgs } from "@pulumi/aws/ec2transitgateway";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";
import { transitGateway } from "./tokens";

const fault = (accepts: unknown, name: string) =>
    text(accepts).toLowerCase() === "enable" ? `${name} is ${show(accepts)}; set it to "disable"` : undefined;

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
        find: ({ autoAcceptSharedAttachments: accepts }) => fault(accepts, "autoAcceptSharedAttachments"),
        compliant: { "the default, by hand": {}, "by hand": { autoAcceptSharedAttachments: "disable" } },
        noncompliant: {
            "of itself": { autoAcceptSharedAttachments: "enable" },
            "of itself, without default tables": {
                autoAcceptSharedAttachments: "enable",
                defaultRouteTableAssociation: "disable",
            },
        },
    }),
    check<MulticastDomainArgs>("aws:ec2transitgateway/multicastDomain:MulticastDomain", {
        find: ({ autoAcceptSharedAssociations: accepts }) => fault(accepts, "autoAcceptSharedAssociations"),
        compliant: { "the default, by hand": {}, "by hand": { autoAcceptSharedAssociations: "disable" } },
        noncompliant: {
            "of itself": { autoAcceptSharedAssociations: "enable" },
            "of itself, for static sources": { autoAcceptSharedAssociations: "enable", staticSourcesSupport: "enable" },
        },
    }),
);
