import type { RenderedResource } from "../../engine/rendering";
import { eachHas, equal, like, settings, type Claim } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

const endpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
const subnet = "aws:ec2/subnet:Subnet";

/**
 * Buckets of AWS from which everybody's images, packages and agents come. They know no organization, so their names are
 * all that narrows these; each is read, never written.
 */
const ofAws =
    /^arn:aws:s3:::(prod-[a-z0-9-]+-starport-layer-bucket|assets-\d{12}-[a-z0-9-]+|al2023-repos-[a-z0-9-]+|(aws|amazon)-ssm-[a-z0-9-]+|[a-z0-9-]+-birdwatcher-prod|patch-baseline-snapshot-[a-z0-9-]+)\/\*$/;
/** Whom each condition must name, so that neither strangers' credentials nor strangers' resources pass. */
const perimeter = ["aws:PrincipalOrgID", "aws:ResourceOrgID", "aws:PrincipalAccount", "aws:ResourceAccount"] as const;
/** Statements for which a key is not asked, with what is asked instead. */
const instead: Readonly<Record<string, readonly string[]>> = {
    // Whoever signs in by SAML has no account yet; the roles are named one account at a time.
    SignInToOwnRoles: ["aws:ResourceOrgID"],
    // The console and its sign-in are pages: there is no resource in a request.
    OwnPeople: ["aws:PrincipalOrgID", "aws:PrincipalAccount"],
    // AWS's own documents and parameters are in no organization; they are named.
    OwnCallersOnAwsResources: ["aws:PrincipalOrgID", "aws:PrincipalAccount"],
};

/** What passes the doors of the networks, and what is before them. */
export const doorClaims: readonly Claim[] = [
    {
        name: "Every endpoint lets own callers reach own resources, and of AWS's reads a few by name",
        control: "data-perimeter",
        flaws: [
            (inventory) =>
                inventory
                    .of(endpoint)
                    .flatMap((door) => statementsOf(door).flatMap((each) => flawsOf(door, each, inventory))),
            (inventory) =>
                inventory
                    .of(endpoint)
                    .filter((door) => statementsOf(door).length === 0 && !door.name.endsWith("-email-smtp"))
                    .map(({ name }) => `${name}: lets everything pass`),
            settings(
                endpoint,
                {
                    privateDnsEnabled: true,
                    vpcEndpointType: "Interface",
                    securityGroupIds: like(/^sg-/),
                    subnetIds: like(/^subnet-/),
                },
                /-endpoint-(?!group|access|subnets)|^entrance-to-(?!s3|access)/,
            ),
            settings(endpoint, { vpcEndpointType: "Gateway", routeTableIds: like(/^rtb-/) }, /-gateway-/),
            inEveryZone,
        ],
    },
    {
        name: "Every part of every network has its own table of routes, its list of what may pass, and no public addresses but the DMZ's",
        control: "closed-network",
        flaws: [
            eachHas(subnet, "aws:ec2/routeTableAssociation:RouteTableAssociation", "subnetId", "id"),
            eachHas(subnet, "aws:ec2/networkAcl:NetworkAcl", "subnetIds", "id", /^(?!dmz-egress-)/),
            settings(subnet, { mapPublicIpOnLaunch: equal(false) }, /^(?!dmz-egress-vpc-nat)/),
            lists,
            nothingBeside,
        ],
    },
];

function statementsOf({ inputs }: RenderedResource): readonly unknown[] {
    return valuesAt(parsed(inputs["policy"]), "Statement").flat();
}

function flawsOf({ name, account }: RenderedResource, statement: unknown, inventory: Inventory): readonly string[] {
    const sid = String(valuesAt(statement, "Sid")[0]);
    const equals = new Map<string, unknown>(Object.entries(Object(valuesAt(statement, "Condition.StringEquals")[0])));
    const resources = valuesAt(statement, "Resource").flat().map(String);
    const actions = valuesAt(statement, "Action").flat().map(String);
    if (valuesAt(statement, "Effect")[0] !== "Allow") {
        return [];
    }
    if (resources.every((each) => ofAws.test(each))) {
        return actions.every((each) => each === "s3:GetObject")
            ? []
            : [`${name} ${sid}: does more than read what is AWS's`];
    }
    const arns = valuesAt(statement, "Condition.ArnEquals").length > 0;
    const asked = instead[sid] ?? (arns ? (["aws:PrincipalOrgID", "aws:ResourceAccount"] as const) : perimeter);
    const ours = new Set([...JSON.stringify(inventory.config).matchAll(/"(\d{12})"/g)].map(([, id]) => id ?? ""));
    const values = (key: string) => [equals.get(key) ?? []].flat().map(String);
    const strangers = ["aws:PrincipalAccount", "aws:ResourceAccount"]
        .flatMap(values)
        .filter((each) => !ours.has(each) && each !== "${aws:PrincipalAccount}");
    const teams = inventory.teams.some((team) => team.account === account);
    const shared = values("aws:ResourceAccount").includes(inventory.config.organization.networkAccountId);
    return [
        ...wideOpen(name, sid, actions, resources),
        ...asked.filter((key) => values(key).length === 0).map((key) => `${name} ${sid}: does not ask for ${key}`),
        ...["aws:PrincipalOrgID", "aws:ResourceOrgID"]
            .flatMap(values)
            .filter((each) => each !== inventory.config.organization.id)
            .map((each) => `${name} ${sid}: lets ${each} in`),
        ...strangers.map((each) => `${name} ${sid}: names ${each}`),
        ...(teams && values("aws:PrincipalAccount").some((each) => each !== account)
            ? [`${name} ${sid}: lets another team pass`]
            : []),
        ...(teams && !shared && values("aws:ResourceAccount").some((each) => each !== account)
            ? [`${name} ${sid}: leads to another team's`]
            : []),
        ...(shared && resources.includes("*") ? [`${name} ${sid}: leads to everything that is shared`] : []),
        ...(actions.includes("*") && !["console", "signin"].some((service) => name.endsWith(`-${service}`))
            ? [`${name} ${sid}: lets every call pass`]
            : []),
    ];
}

/** Services whose calls are all let through, because the roles behind them are narrow; of the others some are named. */
const whole =
    "athena cloudwatch dynamodb ecr glue logs sagemaker sagemaker-mlflow secretsmanager ssm ssmmessages bedrock".split(
        " ",
    );

function wideOpen(
    name: string,
    sid: string,
    actions: readonly string[],
    resources: readonly string[],
): readonly string[] {
    const all = actions.filter((action) => action.endsWith(":*") && !whole.includes(action.split(":")[0] ?? ""));
    const calls = /-sagemaker\.runtime$|-featurestore-runtime$|-studio$/.test(name) && actions.includes("sagemaker:*");
    const named = /^(Approve|BringIn|ReadWhat|CarryOut|SignInToOwnRoles|OwnCallersOnOwn(Buckets|Objects)$)/.test(sid);
    return [
        ...[...all, ...(calls ? ["sagemaker:*"] : [])].map((action) => `${name} ${sid}: lets ${action} pass`),
        ...(named && resources.includes("*") ? [`${name} ${sid}: leads to everything`] : []),
    ];
}

function inEveryZone(inventory: Inventory): readonly string[] {
    return inventory
        .of(endpoint)
        .filter(
            ({ inputs }) =>
                inputs["vpcEndpointType"] === "Interface" &&
                valuesAt(inputs, "subnetIds").flat().length !== inventory.config.zones.length,
        )
        .map(({ name }) => `${name}: is not in every zone`);
}

/** Whoever has the group of all apps or of the endpoints would reach all others that have it, without a password. */
function joins(
    inventory: Inventory,
    { securityGroupId, referencedSecurityGroupId }: RenderedResource["inputs"],
): boolean {
    const shared = [
        ...inventory
            .of("aws:sagemaker/domain:Domain")
            .flatMap(({ inputs }) => valuesAt(inputs, "defaultUserSettings.securityGroups")),
        ...inventory.of(endpoint).flatMap(({ inputs }) => valuesAt(inputs, "securityGroupIds")),
    ].flat();
    return securityGroupId === referencedSecurityGroupId && shared.includes(securityGroupId);
}

/** Everything is open only between the parts of one job; else it is one of the few ports that the work has a use for. */
function narrow(inputs: RenderedResource["inputs"]): boolean {
    const { securityGroupId, referencedSecurityGroupId, ipProtocol, fromPort, toPort } = inputs;
    const itself = securityGroupId === referencedSecurityGroupId;
    const ports = `${String(fromPort)}-${String(toPort)}`;
    if (itself) {
        return ipProtocol === "-1" || ports === "8192-65535";
    }
    return ipProtocol !== "-1" && /^(22-22|53-53|443-443|465-465|587-587|2049-2049)$/.test(ports);
}

/** A list allows what the network has a use for: never every protocol, and from outside never more than its range. */
function lists(inventory: Inventory): readonly string[] {
    return inventory.of("aws:ec2/networkAcl:NetworkAcl").flatMap(({ name, inputs }) =>
        ["ingress", "egress"].flatMap((direction) => {
            const rules = valuesAt(inputs, direction).flat();
            const wide = rules.filter((rule) => ["-1", "all"].includes(String(valuesAt(rule, "protocol")[0])));
            return [
                ...wide.map(() => `${name}: ${direction} of every protocol`),
                ...(rules.length === 0 ? [`${name}: no ${direction} at all`] : []),
            ];
        }),
    );
}

/** What joins networks or leads past their lists is made by the program or not at all. */
function nothingBeside(inventory: Inventory): readonly string[] {
    const gateways = inventory.of("aws:ec2transitgateway/transitGateway:TransitGateway").map(({ id }) => id);
    return [
        ...inventory
            .of("aws:ec2/vpnGateway:VpnGateway")
            .filter(() => inventory.config.dmz.entrance.kind === "client-vpn")
            .map(({ name }) => `${name}: a way in that nobody configured`),
        ...inventory
            .of("aws:ec2transitgateway/vpcAttachment:VpcAttachment")
            .filter(({ inputs }) => !gateways.includes(String(inputs["transitGatewayId"])))
            .map(({ name }) => `${name}: is attached to a gateway of somebody else`),
        ...inventory
            .of("aws:ec2/natGateway:NatGateway")
            .slice(inventory.config.zones.length)
            .map(({ name }) => `${name}: one more way out`),
        ...["Ingress", "Egress"].flatMap((direction) =>
            inventory
                .of(`aws:vpc/securityGroup${direction}Rule:SecurityGroup${direction}Rule`)
                .filter(
                    ({ inputs }) =>
                        inputs["securityGroupId"] === undefined || !narrow(inputs) || joins(inventory, inputs),
                )
                .map(({ name }) => `${name}: every protocol, or no group`),
        ),
    ];
}
