import type { RenderedResource } from "../plan/engine";
import type { Mutant } from "./mutant";

type Inputs = Readonly<Record<string, unknown>>;

/** What is built beside the rest: a type, its inputs, and why somebody would. */
interface Addition {
    readonly type: string;
    readonly name: string;
    readonly inputs: Inputs;
}

/** Things that people add to a closed account, at the resources of this rendering that they would be added to. */
export function additions(resources: readonly RenderedResource[]): readonly Mutant[] {
    return [...inNetworks(resources), ...inAccounts(resources)].map(({ beside, added }): Mutant => {
        const by = added.map((addition) => resourceLike(beside, addition));
        const [first] = added;
        return {
            way: "added",
            type: first?.type ?? "",
            where: `beside ${beside.name}`,
            change: telling(added),
            urns: [],
            by,
        };
    });
}

function telling(added: readonly Addition[]): string {
    return `${added.map(({ type, inputs }) => `${type.split(":").at(-1) ?? ""} ${JSON.stringify(inputs)}`).join(" and ")} is there`;
}

function resourceLike(beside: RenderedResource, { type, name, inputs }: Addition): RenderedResource {
    const head = beside.urn.split("::").slice(0, 2).join("::");
    return {
        ...beside,
        urn: `${head}::${type}::${beside.name}-${name}`,
        type,
        name: `${beside.name}-${name}`,
        inputs,
        outputs: { arn: `arn:aws:any:ap-northeast-1:${beside.account ?? ""}:added/${name}` },
        id: `added-${name}`,
        dependencies: [beside.urn],
        propertyDependencies: {},
        secrets: [],
    };
}

interface Place {
    readonly beside: RenderedResource;
    readonly added: readonly Addition[];
}

function inNetworks(resources: readonly RenderedResource[]): readonly Place[] {
    const of = (type: string) => resources.filter((each) => each.type === type);
    return of("aws:ec2/vpc:Vpc").flatMap((vpc): readonly Place[] => {
        const vpcId = vpc.id;
        const table = of("aws:ec2/routeTable:RouteTable").find(({ inputs }) => inputs["vpcId"] === vpcId);
        const subnet = of("aws:ec2/subnet:Subnet").find(({ inputs }) => inputs["vpcId"] === vpcId);
        const group = of("aws:ec2/securityGroup:SecurityGroup").find(({ inputs }) => inputs["vpcId"] === vpcId);
        const gateway = { type: "aws:ec2/internetGateway:InternetGateway", name: "gateway", inputs: { vpcId } };
        const route = (target: Inputs, to = "0.0.0.0/0"): Addition => ({
            type: "aws:ec2/route:Route",
            name: "route",
            inputs: { routeTableId: table?.id, destinationCidrBlock: to, ...target },
        });
        const rule = (type: "Ingress" | "Egress", inputs: Inputs): Addition => ({
            type: `aws:vpc/securityGroup${type}Rule:SecurityGroup${type}Rule`,
            name: "rule",
            inputs: { securityGroupId: group?.id, ...inputs },
        });
        const peering = { peerVpcId: "vpc-0123456789abcdef0", peerOwnerId: "666666666666", vpcId };
        return [
            [gateway, route({ gatewayId: "added-gateway" })],
            [gateway],
            [route({ natGatewayId: "nat-0123456789abcdef0" })],
            [{ type: "aws:ec2/natGateway:NatGateway", name: "nat", inputs: { subnetId: subnet?.id } }],
            [{ type: "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", name: "ipv6", inputs: { vpcId } }],
            [
                { type: "aws:ec2/vpcPeeringConnection:VpcPeeringConnection", name: "peering", inputs: peering },
                route({ vpcPeeringConnectionId: "added-peering" }, "10.0.0.0/8"),
            ],
            [{ type: "aws:ec2/vpnGateway:VpnGateway", name: "vpn", inputs: { vpcId } }],
            [
                {
                    type: "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
                    name: "attachment",
                    inputs: { vpcId, subnetIds: [subnet?.id], transitGatewayId: "tgw-0123456789abcdef0" },
                },
            ],
            [rule("Ingress", { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "0.0.0.0/0" })],
            [rule("Ingress", { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" })],
            [rule("Ingress", { ipProtocol: "tcp", fromPort: 3389, toPort: 3389, cidrIpv4: "10.0.0.0/8" })],
            [rule("Egress", { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" })],
            [rule("Egress", { ipProtocol: "-1", cidrIpv6: "::/0" })],
            [rule("Ingress", { ipProtocol: "-1", referencedSecurityGroupId: group?.id })],
            [
                {
                    type: "aws:ec2/vpcEndpoint:VpcEndpoint",
                    name: "endpoint",
                    inputs: { vpcId, serviceName: "com.amazonaws.ap-northeast-1.lambda", vpcEndpointType: "Interface" },
                },
            ],
        ].map((added) => ({ beside: vpc, added }));
    });
}

function inAccounts(resources: readonly RenderedResource[]): readonly Place[] {
    const document = (statement: Inputs) => JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
    const all = { Effect: "Allow", Action: "*", Resource: "*" };
    const accounts = new Map(
        resources.filter(({ account, custom }) => custom && account !== undefined).map((each) => [each.account, each]),
    );
    return [...accounts.values()].flatMap((beside) => {
        const roles = resources.filter(
            ({ type, account }) => type === "aws:iam/role:Role" && account === beside.account,
        );
        const role = roles.find(({ name }) => name.includes("studio")) ?? roles[0];
        const trust = (Principal: Inputs) => document({ Effect: "Allow", Principal, Action: "sts:AssumeRole" });
        const key = resources.find(({ type, account }) => type === "aws:kms/key:Key" && account === beside.account);
        const places: readonly (readonly Addition[])[] = [
            [{ type: "aws:iam/user:User", name: "user", inputs: { name: "temporary" } }],
            [{ type: "aws:iam/accessKey:AccessKey", name: "access-key", inputs: { user: "temporary" } }],
            [
                {
                    type: "aws:iam/role:Role",
                    name: "stranger",
                    inputs: { name: "partner", assumeRolePolicy: trust({ AWS: "arn:aws:iam::666666666666:root" }) },
                },
            ],
            [
                {
                    type: "aws:iam/role:Role",
                    name: "admin",
                    inputs: {
                        name: "fixer",
                        assumeRolePolicy: trust({ AWS: `arn:aws:iam::${beside.account ?? ""}:root` }),
                        managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
                    },
                },
            ],
            [
                {
                    type: "aws:iam/rolePolicy:RolePolicy",
                    name: "more",
                    inputs: { role: role?.inputs["name"], policy: document(all) },
                },
            ],
            [
                {
                    type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                    name: "attached",
                    inputs: {
                        role: role?.inputs["name"],
                        policyArn: "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess",
                    },
                },
            ],
            [
                {
                    type: "aws:kms/grant:Grant",
                    name: "grant",
                    inputs: {
                        keyId: key?.id,
                        granteePrincipal: "arn:aws:iam::666666666666:root",
                        operations: ["Decrypt"],
                    },
                },
            ],
            [{ type: "aws:kms/alias:Alias", name: "alias", inputs: { name: "alias/other", targetKeyId: key?.id } }],
            [{ type: "aws:s3/bucket:Bucket", name: "bucket", inputs: { bucket: "scratch-for-everybody" } }],
            [
                {
                    type: "aws:lambda/function:Function",
                    name: "function",
                    inputs: { role: "arn:aws:iam::1:role/x", runtime: "python3.13", handler: "a.b" },
                },
            ],
            [
                {
                    type: "aws:ec2/instance:Instance",
                    name: "instance",
                    inputs: { ami: "ami-1", instanceType: "t3.small", associatePublicIpAddress: true },
                },
            ],
            [
                {
                    type: "aws:sagemaker/notebookInstance:NotebookInstance",
                    name: "notebook",
                    inputs: { roleArn: "arn:aws:iam::1:role/x", instanceType: "ml.t3.medium" },
                },
            ],
            [
                {
                    type: "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission",
                    name: "share",
                    inputs: { accountId: "666666666666", snapshotId: "snap-1" },
                },
            ],
            [
                {
                    type: "aws:ram/principalAssociation:PrincipalAssociation",
                    name: "ram",
                    inputs: {
                        principal: "666666666666",
                        resourceShareArn: "arn:aws:ram:ap-northeast-1:1:resource-share/1",
                    },
                },
            ],
        ];
        return places.map((added) => ({ beside, added }));
    });
}
