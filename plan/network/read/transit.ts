import type { Readers } from "./reader";

/** The transit gateway, what is attached to it, and which table leads where. */
export const transit: Readers = {
    "aws:ec2transitgateway/transitGateway:TransitGateway": ({ identity, inputs, outputs }) => {
        // AWS makes one table for both (Transit Gateway guide, default route tables).
        const table = outputs.optional("associationDefaultRouteTableId") ?? `${identity.id}-default`;
        return [
            {
                ...identity,
                kind: "transit",
                defaultAssociation: enabled(inputs.optional("defaultRouteTableAssociation")) ? table : undefined,
                defaultPropagation: enabled(inputs.optional("defaultRouteTablePropagation")) ? table : undefined,
                acceptsAll: inputs.text("autoAcceptSharedAttachments") === "enable",
            },
        ];
    },
    "aws:ec2transitgateway/vpcAttachment:VpcAttachment": ({ identity, inputs }) => [
        {
            ...identity,
            kind: "attachment",
            to: "vpc",
            transit: inputs.text("transitGatewayId"),
            vpc: inputs.text("vpcId"),
            subnets: inputs.texts("subnetIds"),
            appliance: inputs.text("applianceModeSupport") === "enable",
            defaultAssociation: inputs.flag("transitGatewayDefaultRouteTableAssociation", true),
            defaultPropagation: inputs.flag("transitGatewayDefaultRouteTablePropagation", true),
            connection: undefined,
        },
    ],
    "aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "accepted",
            attachment: inputs.text("transitGatewayAttachmentId"),
            defaultAssociation: inputs.flag("transitGatewayDefaultRouteTableAssociation", true),
            defaultPropagation: inputs.flag("transitGatewayDefaultRouteTablePropagation", true),
        },
    ],
    "aws:ec2transitgateway/routeTable:RouteTable": ({ identity, inputs }) => [
        { ...identity, kind: "transit-table", transit: inputs.text("transitGatewayId") },
    ],
    "aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "transit-association",
            table: inputs.text("transitGatewayRouteTableId"),
            attachment: inputs.text("transitGatewayAttachmentId"),
        },
    ],
    "aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "transit-propagation",
            table: inputs.text("transitGatewayRouteTableId"),
            attachment: inputs.text("transitGatewayAttachmentId"),
        },
    ],
    "aws:ec2transitgateway/route:Route": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "transit-route",
            table: inputs.text("transitGatewayRouteTableId"),
            destination: inputs.text("destinationCidrBlock"),
            attachment: inputs.flag("blackhole") ? undefined : inputs.text("transitGatewayAttachmentId"),
        },
    ],
    "aws:ec2transitgateway/prefixListReference:PrefixListReference": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "transit-route",
            table: inputs.text("transitGatewayRouteTableId"),
            destination: inputs.text("prefixListId"),
            attachment: inputs.flag("blackhole") ? undefined : inputs.text("transitGatewayAttachmentId"),
        },
    ],
};

/** Both are on unless the program says otherwise (EC2 API reference, TransitGatewayRequestOptions). */
function enabled(value: string | undefined): boolean {
    return value !== "disable";
}
