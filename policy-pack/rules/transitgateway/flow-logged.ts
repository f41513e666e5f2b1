import type { FlowLogArgs } from "@pulumi/aws/ec2";
import type { TransitGatewayArgs } from "@pulumi/aws/ec2transitgateway";
import { rule, stackCheck, given } from "../../lib/rule";
import { transitGateway } from "./tokens";

const flowLog = "aws:ec2/flowLog:FlowLog";
const hub = given<TransitGatewayArgs>(transitGateway, "hub", { description: "spokes" });
const log = given<FlowLogArgs>(flowLog, "log", { logDestination: "arn:aws:s3:::logs" }, { transitGatewayId: "hub" });

export const flowLogged = rule(
    {
        name: "ec2-transit-gateway-flow-logged",
        description: "Transit gateways log the traffic between networks.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add a FlowLog with transitGatewayId.",
        frameworks: { nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11", "R21"],
        tags: ["ec2", "logging"],
    },
    stackCheck<TransitGatewayArgs>(transitGateway, {
        find: (subject, stack) =>
            stack.companions(subject, flowLog, "transitGatewayId").length > 0
                ? undefined
                : "no FlowLog names this transit gateway; add one with transitGatewayId",
        compliant: {
            "a log": [hub, log],
            "a log beside that of a VPC": [hub, log, given<FlowLogArgs>(flowLog, "vpc", { vpcId: "vpc-1" })],
        },
        noncompliant: {
            "no log": [hub],
            "a log of another": [hub, given<FlowLogArgs>(flowLog, "log", { transitGatewayId: "tgw-other" })],
        },
    }),
);
