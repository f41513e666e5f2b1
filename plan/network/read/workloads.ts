import type { Fact } from "../facts";
import type { Read } from "./fields";
import type { Readers } from "./reader";

/** What has an address in a network, or runs outside every network. */
export const workloads: Readers = {
    "aws:sagemaker/domain:Domain": (read) => {
        const { inputs } = read;
        const settings = inputs.block("defaultUserSettings");
        return [
            placed(read, "Studio apps", inputs.texts("subnetIds"), settings.texts("securityGroups")),
            ...(inputs.text("appNetworkAccessType") === "VpcOnly"
                ? []
                : [outside(read, "its apps reach the internet past the VPC: appNetworkAccessType is not VpcOnly")]),
        ];
    },
    "aws:sagemaker/userProfile:UserProfile": ({ identity, inputs }) => [
        {
            name: identity.name,
            kind: "member",
            domain: inputs.text("domainId"),
            groups: inputs.block("userSettings").texts("securityGroups"),
        },
    ],
    "aws:sagemaker/notebookInstance:NotebookInstance": (read) => [
        placed(read, "notebook", read.inputs.texts("subnetId"), read.inputs.texts("securityGroups")),
        ...(read.inputs.text("directInternetAccess") === "Disabled"
            ? []
            : [outside(read, "it has an interface on the internet: directInternetAccess is not Disabled")]),
    ],
    "aws:ec2/launchTemplate:LaunchTemplate": (read) =>
        read.inputs
            .blocks("networkInterfaces")
            .map((each) =>
                placed(
                    read,
                    "hosts",
                    each.texts("subnetId"),
                    each.texts("securityGroups"),
                    each.flag("associatePublicIpAddress"),
                ),
            ),
    "aws:ec2/instance:Instance": (read) => [
        placed(
            read,
            "host",
            read.inputs.texts("subnetId"),
            read.inputs.texts("vpcSecurityGroupIds"),
            read.inputs.flag("associatePublicIpAddress"),
        ),
    ],
    "aws:ec2/networkInterface:NetworkInterface": (read) => [
        placed(read, "interface", read.inputs.texts("subnetId"), read.inputs.texts("securityGroups")),
    ],
    "aws:ec2/eip:Eip": (read) => pinned(read, ["instance", "networkInterface"]),
    "aws:ec2/eipAssociation:EipAssociation": (read) => pinned(read, ["instanceId", "networkInterfaceId"]),
    "aws:efs/mountTarget:MountTarget": (read) => [
        placed(read, "file system", read.inputs.texts("subnetId"), read.inputs.texts("securityGroups")),
    ],
    "aws:lambda/function:Function": (read) => {
        const vpc = read.inputs.block("vpcConfig");
        return vpc.texts("subnetIds").length > 0
            ? [placed(read, "function", vpc.texts("subnetIds"), vpc.texts("securityGroupIds"))]
            : [outside(read, "it runs outside the VPC, from where the internet is open to it")];
    },
    "aws:lambda/functionUrl:FunctionUrl": (read) => [outside(read, "it is called from the internet")],
    "aws:codebuild/project:Project": (read) => {
        const vpc = read.inputs.block("vpcConfig");
        return vpc.texts("subnets").length > 0
            ? [placed(read, "builds", vpc.texts("subnets"), vpc.texts("securityGroupIds"))]
            : [outside(read, "it runs outside the VPC, from where the internet is open to it")];
    },
    "aws:sagemaker/model:Model": (read) => {
        const vpc = read.inputs.block("vpcConfig");
        if (vpc.texts("subnets").length > 0) {
            return [placed(read, "model", vpc.texts("subnets"), vpc.texts("securityGroupIds"))];
        }
        return read.inputs.flag("enableNetworkIsolation")
            ? []
            : [outside(read, "it runs outside the VPC and is not isolated, so the internet is open to it")];
    },
    "aws:glue/job:Job": (read) =>
        read.inputs.texts("connections").length > 0
            ? []
            : [outside(read, "it runs without a connection into the VPC, so the internet is open to it")],
    "aws:ram/resourceAssociation:ResourceAssociation": (read) =>
        /:(subnet|security-group)\//.test(read.inputs.text("resourceArn"))
            ? [outside(read, `it gives a part of the network to other accounts: ${read.inputs.text("resourceArn")}`)]
            : [],
    "aws:cloudformation/stack:Stack": (read) =>
        [...new Set(read.inputs.text("templateBody").match(/AWS::\w+::\w+/g) ?? [])]
            .filter((type) => networked.test(type))
            .map((type) => outside(read, `its template makes ${type}, which is not modelled`)),
};

/** Types of CloudFormation that have to do with networks. */
const networked =
    /^AWS::(EC2|NetworkFirewall|NetworkManager|VpcLattice|ElasticLoadBalancing\w*|GlobalAccelerator|Route53\w*|DirectConnect|Lambda|ECS|EKS)::/;

function placed(
    { identity }: Read,
    what: string,
    subnets: readonly string[],
    groups: readonly string[],
    withPublicAddress = false,
): Fact {
    return { ...identity, kind: "interface", what, subnets, groups, public: withPublicAddress };
}

function pinned(read: Read, fields: readonly string[]): readonly Fact[] {
    return fields
        .filter((field) => read.inputs.has(field))
        .map((field) => outside(read, `it gives ${read.inputs.text(field)} a public address`));
}

/** Something that opens a path by itself, whatever the routes say. */
function outside({ identity, resource }: Read, why: string): Fact {
    return { name: identity.name, kind: "not-understood", type: resource.type, why, account: identity.account };
}
