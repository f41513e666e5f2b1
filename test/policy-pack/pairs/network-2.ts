import { resource, single, type Pair, type Pairs } from "./pair";

/** The network, its guards and what runs in it, as aws-native writes them. */
const native = (rule: string, type: string, sound: object, flaw: object): Pair =>
    single(rule, `aws-native:${type}`, sound, flaw);

const key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";
const image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1";
const policy = {
    statelessDefaultActions: ["aws:forward_to_sfe"],
    statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
    statefulEngineOptions: { ruleOrder: "STRICT_ORDER" },
};
const home = (...definitions: string[]) => ({
    ruleGroup: { ruleVariables: { ipSets: { HOME_NET: { definitions } } }, rulesSource: { rulesString: "" } },
});
const placed = (assignPublicIp: string) => ({ networkConfiguration: { awsvpcConfiguration: { assignPublicIp } } });
const mapped = (encrypted: boolean) => ({ blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted } }] });
const watching = (trafficType: string) => [
    resource("aws-native:ec2:Vpc", "main", { cidrBlock: "10.0.0.0/16" }),
    resource("aws-native:ec2:FlowLog", "log", { resourceType: "VPC", trafficType }, { resourceId: "main" }),
];
const rules = (...actions: string[]) => ({
    firewallRules: actions.map((action, i) => ({ action, priority: i + 1, firewallDomainListId: "rslvr-fdl-1" })),
});
const entry = (name: string, type: string) => ({
    accessPolicies: [{ policyArn: `arn:aws:eks::aws:cluster-access-policy/${name}`, accessScope: { type } }],
});
const service = (value: string, name: string) => ({
    sourceConfiguration: {
        imageRepository: {
            imageIdentifier: image,
            imageRepositoryType: "ECR",
            imageConfiguration: { runtimeEnvironmentVariables: [{ name, value }] },
        },
    },
});

const fromNetwork = (operator: string, value: string) => ({
    policy: {
        Statement: {
            Effect: "Allow",
            Principal: "*",
            Action: "vpc-lattice-svcs:Invoke",
            Resource: "*",
            Condition: { [operator]: { "vpc-lattice-svcs:SourceVpc": value } },
        },
    },
});

export const nativeNetwork: Pairs = {
    "a service of Lattice that any network may call": native(
        "vpclattice-policy-closed",
        "vpclattice:AuthPolicy",
        fromNetwork("StringEquals", "vpc-0a1b2c3d4e5f67890"),
        fromNetwork("StringLike", "vpc-*"),
    ),
    "a VPC whose accepted traffic alone is logged": {
        rule: "ec2-vpc-flow-logged",
        sound: watching("ALL"),
        flawed: watching("ACCEPT"),
    },
    "a VPC that asks others for names": native("ec2-vpc-resolver-on", "ec2:Vpc", {}, { enableDnsSupport: false }),
    "names asked for on the internet": native(
        "ec2-dhcp-resolver-inside",
        "ec2:DhcpOptions",
        { domainNameServers: ["AmazonProvidedDNS"] },
        { domainNameServers: ["1.1.1.1"] },
    ),
    "an internet gateway, attached": native(
        "ec2-internet-gateway-absent",
        "ec2:VpcGatewayAttachment",
        { vpcId: "vpc-1" },
        { vpcId: "vpc-1", internetGatewayId: "igw-1" },
    ),
    "an elastic address": native("ec2-instance-no-public-address", "ec2:Eip", { domain: "vpc" }, { instanceId: "i-1" }),
    "anyone as principal of an endpoint service": native(
        "ec2-endpoint-service-principals-named",
        "ec2:VpcEndpointServicePermissions",
        { serviceId: "vpce-svc-1", allowedPrincipals: ["arn:aws:iam::111122223333:root"] },
        { allowedPrincipals: ["*"] },
    ),
    "a plain disk of a launch configuration": native(
        "ec2-block-devices-encrypted",
        "autoscaling:LaunchConfiguration",
        mapped(true),
        mapped(false),
    ),
    "a plain disk of a spot fleet": native(
        "ec2-block-devices-encrypted",
        "ec2:SpotFleet",
        { spotFleetRequestConfigData: { launchSpecifications: [mapped(true)] } },
        { spotFleetRequestConfigData: { launchSpecifications: [mapped(false)] } },
    ),
    "a firewall that may be deleted": native(
        "networkfirewall-delete-protected",
        "networkfirewall:Firewall",
        { deleteProtection: true },
        { deleteProtection: false },
    ),
    "fragments that pass": native(
        "networkfirewall-stateless-forwards",
        "networkfirewall:FirewallPolicy",
        { firewallPolicy: policy },
        { firewallPolicy: { ...policy, statelessFragmentDefaultActions: ["aws:pass"] } },
    ),
    "a home of everything, in a map": native(
        "networkfirewall-home-net-set",
        "networkfirewall:RuleGroup",
        home("10.0.0.0/8"),
        home("0.0.0.0/0"),
    ),
    "DNS rules that end watching": native(
        "route53-dns-firewall-ends-blocking",
        "route53resolver:FirewallRuleGroup",
        rules("BLOCK"),
        rules("ALLOW", "ALERT"),
    ),
    "a zone in public": native(
        "route53-zone-private",
        "route53:HostedZone",
        { vpcs: [{ vpcId: "vpc-1" }] },
        { vpcs: [] },
    ),
    "a public address of a service": native(
        "container-no-public-address",
        "ecs:Service",
        placed("DISABLED"),
        placed("ENABLED"),
    ),
    "the Docker socket": native(
        "ecs-volumes-sound",
        "ecs:TaskDefinition",
        { volumes: [{ name: "scratch" }] },
        { volumes: [{ name: "docker", host: { sourcePath: "/var/run/docker.sock" } }] },
    ),
    "privilege of a job": native(
        "container-not-privileged",
        "batch:JobDefinition",
        { containerProperties: { image } },
        { containerProperties: { image, privileged: true } },
    ),
    "a cluster that logs less": native(
        "eks-control-plane-logged",
        "eks:Cluster",
        {
            logging: {
                clusterLogging: {
                    enabledTypes: ["api", "audit", "authenticator", "controllerManager", "scheduler"].map((type) => ({
                        type,
                    })),
                },
            },
        },
        { logging: { clusterLogging: { enabledTypes: [{ type: "api" }] } } },
    ),
    "secrets of a cluster without a key": native(
        "eks-secrets-customer-key",
        "eks:Cluster",
        { encryptionConfig: [{ provider: { keyArn: key }, resources: ["secrets"] }] },
        { encryptionConfig: [] },
    ),
    "an administrator of a cluster, within the entry": native(
        "eks-access-narrow",
        "eks:AccessEntry",
        entry("AmazonEKSViewPolicy", "namespace"),
        entry("AmazonEKSClusterAdminPolicy", "cluster"),
    ),
    "a password of App Runner, in a list": native(
        "container-environment-no-secrets",
        "apprunner:Service",
        service("prod", "STAGE"),
        service("hunter2hunter2", "DB_PASSWORD"),
    ),
    "a service of Lattice that asks nobody": native(
        "vpclattice-callers-authenticated",
        "vpclattice:Service",
        { authType: "AWS_IAM" },
        { authType: "NONE" },
    ),
    "a Verified Access group that lets in everybody": native(
        "verifiedaccess-group-policy-set",
        "ec2:VerifiedAccessGroup",
        { policyDocument: 'permit(principal, action, resource) when { context.idc.groups has "ml" };' },
        { policyDocument: "permit(principal, action, resource);" },
    ),
};
