import { NetworkAcl, RouteTable, RouteTableAssociation, Subnet, Vpc } from "@pulumi/aws/ec2";
import { VpcAttachment } from "@pulumi/aws/ec2transitgateway";
import type { ec2 } from "@pulumi/aws/types/input";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { EmptiedDefaults } from "../../network/emptied-defaults";
import type { LogSubject } from "../logs/log-documents";
import type { LogTargets } from "../logs/dmz-logs";
import { WatchedVpc } from "../logs/watched-vpc";
import { inspectionAcl } from "./acl-rules";
import { inspectionPlan } from "./address-plan";
import { Firewall } from "./firewall";

export interface InspectionArgs {
    readonly context: FoundationContext;
    readonly transitGatewayId: Input<string>;
    readonly firewallKeyArn: Input<string>;
    readonly logs: LogTargets;
    readonly logGroups: Readonly<Record<LogSubject, Output<string>>>;
    readonly dnsRuleGroupId: Input<string>;
}

/**
 * The VPC that everything between two networks goes through (R21, R22). What comes from the transit gateway has one
 * route, to the firewall's endpoint in the same zone; what the firewall lets pass goes back to the transit gateway.
 *
 * Guarantees:
 * - what enters the VPC goes to the firewall, in the zone in which it came [filtered-egress]
 * - both directions of a conversation pass the same zone's firewall [filtered-egress]
 * - there is no internet gateway, NAT gateway or peering [closed-network]
 * - what is not placed on purpose can talk to nobody [closed-network]
 */
export class Inspection extends ComponentResource {
    readonly vpcId: Output<string>;
    readonly attachmentId: Output<string>;

    constructor(name: string, args: InspectionArgs, opts?: ComponentResourceOptions) {
        super("kura:dmz:Inspection", name, {}, opts);
        const { context } = args;
        const { dmz, zones } = context.environment;
        const nameTag = `${context.names.prefix}-inspection`;
        const inside = { parent: this };

        const vpc = new Vpc(
            `${name}-vpc`,
            { cidrBlock: dmz.inspectionRange, enableDnsSupport: true, tags: { Name: nameTag } },
            inside,
        );
        const vpcId = vpc.id;
        new EmptiedDefaults(`${name}-default`, { vpc }, inside);
        const subnet = (kind: "firewall" | "transit", zoneId: string, cidrBlock: string) =>
            new Subnet(
                `${name}-${kind}-${zoneId}`,
                {
                    vpcId,
                    cidrBlock,
                    availabilityZoneId: zoneId,
                    mapPublicIpOnLaunch: false,
                    tags: { Name: `${nameTag}-${kind}-${zoneId}` },
                },
                inside,
            );
        const plan = inspectionPlan(dmz.inspectionRange, zones);
        const firewallSubnets = plan.map(({ zoneId, firewall }) => subnet("firewall", zoneId, firewall));
        const transitSubnets = plan.map(({ zoneId, transit }) => subnet("transit", zoneId, transit));
        const subnets = [...firewallSubnets, ...transitSubnets].map(({ id }) => id);
        const acl = inspectionAcl(context.environment);
        new NetworkAcl(
            `${name}-acl`,
            { vpcId, subnetIds: subnets, ingress: [...acl.ingress], egress: [...acl.egress], tags: { Name: nameTag } },
            inside,
        );

        const attachment = new VpcAttachment(
            `${name}-attachment`,
            {
                vpcId,
                transitGatewayId: args.transitGatewayId,
                subnetIds: transitSubnets.map(({ id }) => id),
                // Without it the answer may come to the other zone's firewall, which knows nothing of the question.
                applianceModeSupport: "enable",
                transitGatewayDefaultRouteTableAssociation: false,
                transitGatewayDefaultRouteTablePropagation: false,
                tags: { Name: nameTag },
            },
            inside,
        );
        const firewall = new Firewall(
            `${name}-wall`,
            {
                context,
                vpcId,
                subnetIds: firewallSubnets.map(({ id }) => id),
                keyArn: args.firewallKeyArn,
                logGroups: args.logGroups,
            },
            inside,
        );

        firewallSubnets.forEach((from, index) => {
            const zoneId = zones[index] ?? "";
            this.route(`${name}-firewall-${zoneId}`, from, { transitGatewayId: attachment.transitGatewayId });
        });
        transitSubnets.forEach((from, index) => {
            const zoneId = zones[index] ?? "";
            this.route(`${name}-transit-${zoneId}`, from, { vpcEndpointId: firewall.endpointIds[index] });
        });
        new WatchedVpc(
            `${name}-watch`,
            { vpcId, nameTag, logs: args.logs, dnsRuleGroupId: args.dnsRuleGroupId },
            inside,
        );

        this.vpcId = vpcId;
        this.attachmentId = attachment.id;
        this.registerOutputs({ vpcId, attachmentId: this.attachmentId });
    }

    /** Inline and complete, so that a route that was added by hand is taken away at the next update. */
    private route(name: string, subnet: Subnet, to: Omit<ec2.RouteTableRoute, "cidrBlock">): void {
        const table = new RouteTable(
            `${name}-routes`,
            { vpcId: subnet.vpcId, routes: [{ cidrBlock: "0.0.0.0/0", ...to }], tags: { Name: name } },
            { parent: this },
        );
        new RouteTableAssociation(
            `${name}-association`,
            { subnetId: subnet.id, routeTableId: table.id },
            { parent: this },
        );
    }
}
