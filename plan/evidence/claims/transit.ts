import { eachHas, inEnvironment, settings, type Claim } from "../claim";
import { valuesAt, type Inventory } from "../inventory";

/** Nothing joins the networks but what is configured. */
export const transitClaims: readonly Claim[] = [
    {
        name: "The transit gateway takes nobody in by itself and passes nothing on by default",
        control: "teams-apart",
        flaws: [
            settings("aws:ec2transitgateway/transitGateway:TransitGateway", {
                autoAcceptSharedAttachments: "disable",
                defaultRouteTableAssociation: "disable",
                defaultRouteTablePropagation: "disable",
                multicastSupport: "disable",
                securityGroupReferencingSupport: "disable",
                dnsSupport: "enable",
            }),
            settings(
                "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
                {
                    transitGatewayDefaultRouteTableAssociation: false,
                    transitGatewayDefaultRouteTablePropagation: false,
                },
                /^dmz-/,
            ),
            settings("aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter", {
                transitGatewayDefaultRouteTableAssociation: false,
                transitGatewayDefaultRouteTablePropagation: false,
            }),
            settings(
                "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
                { applianceModeSupport: "enable" },
                /-inspection-attachment$/,
            ),
            attachedZones,
            eachTransitTarget,
            blackholes,
            sharedWithEach,
            inEnvironment("aws:ram/resourceShare:ResourceShare", 1),
            settings("aws:ram/resourceShare:ResourceShare", { allowExternalPrincipals: false }),
            eachHas(
                "aws:ram/resourceShare:ResourceShare",
                "aws:ram/principalAssociation:PrincipalAssociation",
                "resourceShareArn",
                "name",
            ),
            eachHas(
                "aws:ram/resourceShare:ResourceShare",
                "aws:ram/resourceAssociation:ResourceAssociation",
                "resourceShareArn",
                "name",
            ),
        ],
    },
];

function attachedZones(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:ec2transitgateway/vpcAttachment:VpcAttachment")
        .filter(({ inputs }) => valuesAt(inputs, "subnetIds").flat().length !== inventory.config.zones.length)
        .map(({ name }) => `${name}: is not in every zone`);
}

function eachTransitTarget(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:ec2transitgateway/route:Route")
        .filter(({ inputs }) => (inputs["transitGatewayAttachmentId"] === undefined) === (inputs["blackhole"] !== true))
        .map(({ name }) => `${name}: leads neither somewhere nor nowhere`);
}

/** Whatever is of the environment and leads nowhere is dropped in the table of the teams and behind the firewall. */
function sharedWithEach(inventory: Inventory): readonly string[] {
    const shares = inventory.of("aws:ram/principalAssociation:PrincipalAssociation");
    return inventory.teams.flatMap(({ name, account }) => {
        const joined = inventory.of("aws:ec2transitgateway/vpcAttachment:VpcAttachment", account).length;
        const found = shares.filter(({ inputs }) => inputs["principal"] === account).length;
        return found >= 1 + joined ? [] : [`${name}: its names, or its way to the DMZ, are not shared with it`];
    });
}

function blackholes(inventory: Inventory): readonly string[] {
    const dropped = inventory
        .of("aws:ec2transitgateway/route:Route")
        .filter(({ inputs }) => inputs["blackhole"] === true);
    const ranges = dropped.map(({ inputs }) => inputs["destinationCidrBlock"]);
    return ["secure", "inspection"].flatMap((table) =>
        dropped.some(
            ({ name, inputs }) =>
                name.includes(`-routes-${table}-`) && inputs["destinationCidrBlock"] === inventory.config.addressRange,
        )
            ? []
            : [`the table ${table} drops ${ranges.join(", ")} and not the environment's range`],
    );
}
