import type { Fact, FactOf } from "../facts";
import type { Fields, Read } from "./fields";
import type { Readers } from "./reader";

/** Doors to AWS's services, the firewall's endpoints, and the names by which shared doors are found. */
export const endpoints: Readers = {
    "aws:ec2/vpcEndpoint:VpcEndpoint": ({ identity, inputs, outputs, resource }) => [
        ...strange(identity, inputs, resource.type),
        {
            ...identity,
            kind: "endpoint",
            type: endpointType(inputs.optional("vpcEndpointType") ?? "Gateway"),
            vpc: inputs.text("vpcId"),
            service: inputs.text("serviceName"),
            subnets: [
                ...inputs.texts("subnetIds"),
                ...inputs.blocks("subnetConfigurations").map((each) => each.text("subnetId")),
            ],
            groups: inputs.texts("securityGroupIds"),
            tables: inputs.texts("routeTableIds"),
            prefixList: outputs.text("prefixListId"),
            privateDns: inputs.flag("privateDnsEnabled"),
        },
    ],
    "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation": ({ identity, inputs }) => [
        part(identity.name, inputs, "subnet", "subnetId"),
    ],
    "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation": ({ identity, inputs }) => [
        part(identity.name, inputs, "table", "routeTableId"),
    ],
    "aws:ec2/securityGroupAssociation:SecurityGroupAssociation": ({ identity, inputs }) => [
        part(identity.name, inputs, "group", "securityGroupId"),
    ],
    "aws:route53/profilesResourceAssociation:ProfilesResourceAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "profile-resource",
            profile: inputs.text("profileId"),
            arn: inputs.text("resourceArn"),
        },
    ],
    "aws:route53/profilesAssociation:ProfilesAssociation": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "profile-of-vpc",
            profile: inputs.text("profileId"),
            vpc: inputs.text("resourceId"),
        },
    ],
    "aws:networkfirewall/firewall:Firewall": ({ identity, inputs, outputs }) => [
        {
            ...identity,
            kind: "firewall",
            vpc: inputs.optional("vpcId"),
            policy: inputs.text("firewallPolicyArn"),
            endpoints: outputs
                .blocks("firewallStatuses")
                .flatMap((status) => status.blocks("syncStates"))
                .flatMap((state) => state.blocks("attachments"))
                .map((attachment) => ({ id: attachment.text("endpointId"), subnet: attachment.text("subnetId") })),
        },
    ],
    "aws:networkfirewall/firewallPolicy:FirewallPolicy": ({ identity, inputs, outputs }) => {
        const policy = inputs.block("firewallPolicy");
        return [
            {
                ...identity,
                id: outputs.optional("arn") ?? identity.id,
                kind: "firewall-policy",
                stateless: policy.texts("statelessDefaultActions"),
                fragments: policy.texts("statelessFragmentDefaultActions"),
                stateful: policy.texts("statefulDefaultActions"),
                strict: policy.block("statefulEngineOptions").text("ruleOrder") === "STRICT_ORDER",
                statelessGroups: policy.blocks("statelessRuleGroupReferences").length,
                home: homeNet(policy),
            },
        ];
    },
};

/** Services of AWS: `com.amazonaws.REGION.…`. With `vpce` in the region's place it is anybody's (PrivateLink guide). */
const ofAws = /^(com\.amazonaws|aws\.sagemaker)\.(?!vpce\b)/;

/** An endpoint that leads to somebody else's service, or to a resource of another network. */
function strange(identity: Read["identity"], inputs: Fields, type: string): readonly Fact[] {
    const service = inputs.text("serviceName");
    const known = ofAws.test(service) && endpointType(inputs.optional("vpcEndpointType") ?? "Gateway") !== "other";
    const target =
        service || inputs.text("resourceConfigurationArn") || inputs.text("serviceNetworkArn") || "something";
    const why = `it leads to ${target}, which is no service of AWS`;
    const { name, account } = identity;
    return known ? [] : [{ name, account, kind: "not-understood", type, why }];
}

function endpointType(type: string): FactOf<"endpoint">["type"] {
    return type === "Interface" || type === "Gateway" || type === "GatewayLoadBalancer" ? type : "other";
}

function part(name: string, inputs: Fields, kind: "subnet" | "table" | "group", field: string) {
    return {
        name,
        kind: "endpoint-part",
        endpoint: inputs.text("vpcEndpointId"),
        part: kind,
        of: inputs.text(field),
    } as const;
}

function homeNet(policy: Fields): readonly string[] {
    return policy
        .block("policyVariables")
        .blocks("ruleVariables")
        .filter((variable) => variable.text("key") === "HOME_NET")
        .flatMap((variable) => variable.block("ipSet").texts("definitions"));
}
