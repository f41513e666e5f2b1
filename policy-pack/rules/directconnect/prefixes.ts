import type { GatewayAssociationArgs } from "@pulumi/aws/directconnect";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

export const prefixes = rule(
    {
        name: "directconnect-prefixes-bounded",
        description: "Direct Connect gateways announce named ranges and not everything.",
        severity: "medium",
        control: "single-entrance",
        remediation: "List the VPCs' ranges in allowedPrefixes.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        requirements: ["R20"],
        tags: ["directconnect", "network"],
    },
    check<GatewayAssociationArgs>(
        [
            "aws:directconnect/gatewayAssociation:GatewayAssociation",
            "aws:directconnect/gatewayAssociationProposal:GatewayAssociationProposal",
        ],
        {
            find: ({ allowedPrefixes }) =>
                coversInternet(list(allowedPrefixes).map(text))
                    ? `allowedPrefixes is ${show(allowedPrefixes)}, the internet; list the VPCs' ranges`
                    : undefined,
            compliant: {
                "a range": { allowedPrefixes: ["10.0.0.0/8"] },
                "the VPC's own": { associatedGatewayId: "vgw-1" },
            },
            noncompliant: {
                everything: { allowedPrefixes: ["0.0.0.0/0"] },
                "everything in halves": { allowedPrefixes: ["0.0.0.0/1", "128.0.0.0/1"] },
            },
        },
    ),
);
