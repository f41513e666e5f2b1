import type { TransitGatewayArgs, VpcAttachmentArgs } from "@pulumi/aws/ec2transitgateway";
import { check, rule } from "../../lib/rule";
import { mustBeOff, mustBeOneOf } from "../../lib/switches";
import { list } from "../../lib/values";
import { transitGateway } from "./tokens";

const tables = ["defaultRouteTableAssociation", "defaultRouteTablePropagation"] as const;
const off = { defaultRouteTableAssociation: "disable", defaultRouteTablePropagation: "disable" };

export const defaultTablesOff = rule(
    {
        name: "ec2-transit-gateway-default-tables-off",
        description: "Attachments join no route table by default, so that networks meet only where a route says so.",
        severity: "high",
        control: "teams-apart",
        remediation:
            "Set defaultRouteTableAssociation and defaultRouteTablePropagation to disable, and associate each attachment by name.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.1"] },
        requirements: ["R7", "R22"],
        tags: ["ec2", "network"],
    },
    check<TransitGatewayArgs>(transitGateway, {
        find: (gateway) => tables.flatMap((name) => mustBeOneOf(gateway[name], ["disable"], name) ?? []),
        compliant: { off, "off, with a description": { ...off, description: "spokes" } },
        noncompliant: {
            "the default, on": {},
            "propagation on": { ...off, defaultRouteTablePropagation: "enable" },
            "association left to the default": { defaultRouteTablePropagation: "disable" },
        },
    }),
    check<VpcAttachmentArgs>(
        [
            "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
            "aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter",
        ],
        {
            find: (attachment) => [
                ...list(
                    mustBeOff(
                        attachment.transitGatewayDefaultRouteTableAssociation,
                        "transitGatewayDefaultRouteTableAssociation",
                    ),
                ),
                ...list(
                    mustBeOff(
                        attachment.transitGatewayDefaultRouteTablePropagation,
                        "transitGatewayDefaultRouteTablePropagation",
                    ),
                ),
            ],
            compliant: {
                "left to the gateway": {},
                neither: {
                    transitGatewayDefaultRouteTableAssociation: false,
                    transitGatewayDefaultRouteTablePropagation: false,
                },
            },
            noncompliant: {
                "associated by default": { transitGatewayDefaultRouteTableAssociation: true },
                "known to the default table": { transitGatewayDefaultRouteTablePropagation: true },
            },
        },
    ),
);
