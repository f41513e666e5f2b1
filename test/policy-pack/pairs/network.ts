import type { Example } from "../../../policy-pack/lib/rule";
import { unknownString as later } from "../../../policy-pack/lib/unknown";
import { resource, single, type Pair, type Pairs } from "./pair";

const key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd";
const ami = { ami: "ami-0123456789abcdef0", instanceType: "m7i.large" };
const [group, host, volume] = [
    "aws:ec2/securityGroup:SecurityGroup",
    "aws:ec2/instance:Instance",
    "aws:ebs/volume:Volume",
];
const [oldRule, newRule] = [
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
];

/** A pair of stacks that share resources, which come first in the sound one and last in the flawed one. */
const among = (
    rule: string,
    shared: readonly Example[],
    sound: readonly Example[],
    flawed: readonly Example[],
): Pair => ({
    rule,
    sound: [...shared, ...sound],
    flawed: [...flawed, ...shared],
});

const https = { protocol: "tcp", fromPort: 443, toPort: 443, description: "api" };
const ingress = (sound: object, flaw: object) =>
    single(
        "ec2-security-group-ingress-closed",
        group,
        { ingress: [{ ...https, ...sound }] },
        { ingress: [{ ...https, ...flaw }] },
    );
const endpoint = (sound: object, flaw: object, rule = "ec2-vpc-endpoint-callers-bounded") => {
    const policy = (Condition: object) =>
        JSON.stringify({
            Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*", Condition },
        });
    return single(rule, "aws:ec2/vpcEndpoint:VpcEndpoint", { policy: policy(sound) }, { policy: policy(flaw) });
};
const inside = { "aws:PrincipalOrgID": "o-abcd123456", "aws:ResourceOrgID": "o-abcd123456" };
const suricata = (rule: string, sound: string, flaw: string, variables: object = {}) =>
    single(
        rule,
        "aws:networkfirewall/ruleGroup:RuleGroup",
        { ruleGroup: { ruleVariables: variables, rulesSource: { rulesString: sound } } },
        { ruleGroup: { ruleVariables: variables, rulesSource: { rulesString: flaw } } },
    );
const blind = "networkfirewall-rules-pass-nothing-unseen";
const named = 'pass tls $HOME_NET any -> any 443 (tls.sni; content:"pypi.org"; startswith; endswith; sid:1;)';
const sets = (...definitions: string[]) => ({ ipSets: [{ key: "ROOM", ipSet: { definitions } }] });

const groups: Pairs = {
    "IPv6 as 0::/0": ingress({ ipv6CidrBlocks: ["fd00::/8"] }, { ipv6CidrBlocks: ["0::/0"] }),
    "every IPv4 address mapped into IPv6": ingress(
        { cidrBlocks: ["10.0.0.0/8"] },
        { ipv6CidrBlocks: ["::ffff:0.0.0.0/0"] },
    ),
    "all of IPv6 in use": ingress({ ipv6CidrBlocks: ["2001:db8:1234::/48"] }, { ipv6CidrBlocks: ["2000::/3"] }),
    "host bits before a length of 0": ingress({ cidrBlocks: ["10.1.2.3/8"] }, { cidrBlocks: ["10.1.2.3/0"] }),
    "a range given as a text beside nulls": ingress(
        { cidrBlocks: "10.0.0.0/8", ipv6CidrBlocks: null },
        { cidrBlocks: "0.0.0.0/0", ipv6CidrBlocks: null },
    ),
    "the group itself beside everybody": ingress({ self: true }, { self: true, cidrBlocks: ["0.0.0.0/0"] }),
    "everybody by IPv6 beside ranges that are not known": ingress(
        { ipv6CidrBlocks: ["fd00::/8"] },
        { cidrBlocks: later, ipv6CidrBlocks: ["::/0"] },
    ),
    "everybody at a port that is not known": ingress(
        { fromPort: later, toPort: later, cidrBlocks: ["10.0.0.0/16"] },
        { fromPort: later, toPort: later, cidrBlocks: ["0.0.0.0/0"] },
    ),
    "everybody, by a protocol that is not known": single(
        "ec2-security-group-ingress-closed",
        newRule,
        { ipProtocol: later, fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/16" },
        { cidrIpv4: "0.0.0.0/0" },
    ),
    "every way out beside a permission that is not known": single(
        "ec2-security-group-egress-closed",
        group,
        { egress: [{ ...https, cidrBlocks: ["10.0.0.0/16"] }] },
        { egress: [later, { ...https, protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }] },
    ),
    "protocol 6 in numbers, ports as text": single(
        "ec2-security-group-ingress-closed",
        oldRule,
        { type: "ingress", protocol: "6", fromPort: "22", toPort: "22", cidrBlocks: ["10.0.0.0/16"] },
        { cidrBlocks: ["0.0.0.0/1", "128.0.0.0/1"] },
    ),
    "every port from all of 10, and no messages of IPv6": single(
        "ec2-security-group-ports-narrow",
        oldRule,
        { type: "ingress", protocol: "58", fromPort: -1, toPort: -1, ipv6CidrBlocks: ["fd00::/8"] },
        { protocol: "-1", cidrBlocks: ["10.0.0.0/8"] },
    ),
    "halves of the internet in entries beside a prefix list": among(
        "ec2-prefix-list-bounded",
        [resource("aws:ec2/managedPrefixList:ManagedPrefixList", "list", { maxEntries: 2, addressFamily: "IPv4" })],
        ["10.0.0.0/9", "10.128.0.0/9"].map((cidr) => entry(cidr)),
        ["0.0.0.0/1", "128.0.0.0/1"].map((cidr) => entry(cidr)),
    ),
    "a rule of the new type for the default group": among(
        "ec2-default-security-group-closed",
        [resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {})],
        [],
        [resource(newRule, "rule", { ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" }, { securityGroupId: "default" })],
    ),
};

function entry(cidr: string): Example {
    return resource("aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry", cidr, { cidr }, { prefixListId: "list" });
}

const ways: Pairs = {
    "a NAT gateway beside a destination that is not known": single(
        "ec2-route-not-to-internet",
        "aws:ec2/routeTable:RouteTable",
        { routes: [{ cidrBlock: "10.0.0.0/8", transitGatewayId: later }] },
        {
            routes: [
                { cidrBlock: later, transitGatewayId: later },
                { cidrBlock: "0.0.0.0/0", natGatewayId: later },
            ],
        },
    ),
    "one route where a list is usual": single(
        "ec2-route-not-to-internet",
        "aws:ec2/defaultRouteTable:DefaultRouteTable",
        { routes: { cidrBlock: "10.0.0.0/16", gatewayId: "local", natGatewayId: "" } },
        { routes: { ipv6CidrBlock: "0::/0", egressOnlyGatewayId: "eigw-1", natGatewayId: "" } },
    ),
    "an allow before the deny of the same": single(
        "ec2-network-acl-ingress-closed",
        "aws:ec2/networkAcl:NetworkAcl",
        { ingress: [line(90, "deny"), line(100, "allow")] },
        { ingress: [line(190, "deny"), line(100, "Allow")] },
    ),
    "a policy beside the endpoint that says nothing": among(
        "ec2-vpc-endpoint-policy-set",
        [resource("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", { serviceName: "com.amazonaws.eu-west-1.s3", policy: "" })],
        [resource("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "policy", { policy: later }, { vpcEndpointId: "s3" })],
        [resource("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "policy", {}, { vpcEndpointId: "s3" })],
    ),
    "an organization of any name, by keys in any case": endpoint(
        { stringequals: { "AWS:PRINCIPALORGID": ["o-abcd123456"], "aws:resourceorgid": "o-abcd123456" } },
        { StringLike: { "aws:PrincipalOrgID": "o-*", "aws:ResourceOrgID": "o-*" } },
    ),
    "a star in a list of patterns": endpoint(
        { StringEquals: { ...inside, "aws:PrincipalOrgID": ["o-abcd123456"] } },
        { StringLike: { ...inside, "aws:PrincipalOrgID": ["o-abcd123456", "*"] } },
    ),
    "a key that may be absent": endpoint(
        { StringEquals: inside },
        {
            StringEquals: { "aws:ResourceOrgID": "o-abcd123456" },
            StringEqualsIfExists: { "aws:PrincipalOrgID": "o-abcd123456" },
        },
    ),
    "accounts as numbers, and of resources none": endpoint(
        { StringEquals: { "aws:PrincipalAccount": 111122223333, "aws:ResourceAccount": [111122223333] } },
        { StringEquals: { "aws:PrincipalAccount": 111122223333 } },
        "ec2-vpc-endpoint-resources-bounded",
    ),
    "a resource of the caller's own organization, whichever that is": endpoint(
        { StringEquals: { "aws:PrincipalOrgID": "o-abcd123456", "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } },
        { StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } },
    ),
    "public IPv6 beside the private kind": single(
        "ec2-subnet-no-public-addresses",
        "aws:ec2/subnet:Subnet",
        { ipv6CidrBlock: "fd12:3456::/64", assignIpv6AddressOnCreation: "true" },
        { ipv6CidrBlock: "2a05:d018:1::/64" },
    ),
    "everybody, unless false": single(
        "verifiedaccess-group-policy-set",
        "aws:verifiedaccess/group:Group",
        { policyDocument: "// permit(principal, action, resource);\nforbid(principal, action, resource);" },
        { policyDocument: "permit(principal, action, resource)\nunless { false };" },
    ),
    "a multicast domain that takes in everybody": single(
        "ec2-transit-gateway-no-auto-accept",
        "aws:ec2transitgateway/multicastDomain:MulticastDomain",
        { transitGatewayId: "tgw-1" },
        { autoAcceptSharedAssociations: "enable" },
    ),
    "ports of Lightsail that name nobody": single(
        "lightsail-resources-absent",
        "aws:lightsail/instancePublicPorts:InstancePublicPorts",
        { portInfos: [{ ...https, cidrs: ["203.0.113.0/28"] }] },
        { portInfos: [https] },
    ),
};

function line(ruleNo: number, action: string): object {
    return { ruleNo, action, protocol: "6", fromPort: 20, toPort: 25, cidrBlock: "0.0.0.0/0" };
}

const filters: Pairs = {
    "a pass to everything but one name": suricata(
        blind,
        named,
        'pass tls any any -> any 443 (tls.sni; content:!"x.org"; sid:1;)',
    ),
    "a pass to everything but one range": suricata(
        blind,
        "pass tcp $HOME_NET any -> 10.9.0.0/16 443 (sid:1;)",
        "pass tcp $HOME_NET any -> [0.0.0.0/0,!10.0.0.0/8] 443 (sid:1;)",
    ),
    "a pass to a variable that holds everything": {
        rule: blind,
        sound: suricata(blind, "pass tcp any any -> $ROOM 443 (sid:1;)", "", sets("203.0.113.0/24")).sound,
        flawed: suricata(blind, "pass tcp any any -> $ROOM 443 (sid:1;)", "", sets("0.0.0.0/1", "128.0.0.0/1")).sound,
    },
    "a pass both ways, from anybody": suricata(
        blind,
        "pass tcp $HOME_NET any -> 10.0.0.0/8 any (sid:1;)",
        "pass tcp any any <> $HOME_NET any (sid:1;)",
    ),
    "a pattern without an end": suricata(
        "networkfirewall-domains-narrow",
        'pass tls $HOME_NET any -> any 443 (tls.sni; pcre:"/^(www\\.)?pypi\\.org$/i"; sid:1;)',
        'pass tls $HOME_NET any -> any 443 (tls.sni; pcre:"/pypi\\.org/i"; sid:1;)',
    ),
    "a policy and its options as lists of one": single(
        "networkfirewall-policy-strict-order",
        "aws:networkfirewall/firewallPolicy:FirewallPolicy",
        { firewallPolicy: [{ statefulEngineOptions: [{ ruleOrder: "STRICT_ORDER" }] }] },
        { firewallPolicy: [{ statefulEngineOptions: [{ ruleOrder: "DEFAULT_ACTION_ORDER" }] }] },
    ),
    "a pass to everything beside a home that is not known": suricata(
        blind,
        named,
        "pass ip any any -> any any (sid:1;)",
        sets(later),
    ),
    "a name that goes on behind": suricata(
        "networkfirewall-domains-narrow",
        named,
        named.replace("endswith; ", "nocase; "),
    ),
    "a home of everything": single(
        "networkfirewall-home-net-set",
        "aws:networkfirewall/ruleGroup:RuleGroup",
        { ruleGroup: { ruleVariables: { ipSets: [{ key: "HOME_NET", ipSet: { definitions: ["10.0.0.0/8"] } }] } } },
        { ruleGroup: { ruleVariables: { ipSets: [{ key: "HOME_NET", ipSet: { definitions: ["0.0.0.0/0"] } }] } } },
    ),
    "DNS rules that only watch": among(
        "route53-dns-firewall-ends-blocking",
        [
            resource("aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup", "names", {}),
            resource("aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList", "all", { domains: ["*"] }),
        ],
        [watch("BLOCK")],
        [watch("ALERT")],
    ),
    "a DNS rule that only watches, in a group elsewhere": single(
        "route53-dns-firewall-ends-blocking",
        "aws:route53/resolverFirewallRule:ResolverFirewallRule",
        { action: "BLOCK", priority: 1, firewallRuleGroupId: "rslvr-frg-1" },
        { action: "ALERT" },
    ),
    "a namespace in public": {
        rule: "route53-zone-private",
        sound: [resource("aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", "names", { vpc: "vpc-1" })],
        flawed: [resource("aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace", "names", {})],
    },
};

function watch(action: string): Example {
    const refs = { firewallRuleGroupId: "names", firewallDomainListId: "all" };
    return resource("aws:route53/resolverFirewallRule:ResolverFirewallRule", "rule", { action, priority: 1 }, refs);
}

const byDefault = (enabled: boolean) =>
    resource("aws:ebs/encryptionByDefault:EncryptionByDefault", "region", { enabled });
const defaultKey = resource("aws:ebs/defaultKmsKey:DefaultKmsKey", "key", { keyArn: key });
const metadata = (httpTokens: string) =>
    resource("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", "region", { httpTokens });
const template = (httpTokens: string) =>
    resource("aws:ec2/launchTemplate:LaunchTemplate", "template", { metadataOptions: [{ httpTokens }] });
const fleet = (specification: object) => ({ launchSpecifications: [{ ...ami, ...specification }] });
const spot = "aws:ec2/spotFleetRequest:SpotFleetRequest";
const container = { image: "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1", user: "1000" };
const job = (given: object) => ({ containerProperties: JSON.stringify({ ...container, ...given }) });
const task = (...given: object[]) => ({
    containerDefinitions: JSON.stringify(given.map((one) => ({ ...container, ...one }))),
});

const machines: Pairs = {
    "metadata left to a Region that leaves it too": among(
        "ec2-imdsv2-required",
        [resource(host, "host", ami)],
        [metadata("required")],
        [metadata("no-preference")],
    ),
    "metadata left to a template that leaves it too": among(
        "ec2-imdsv2-required",
        [resource(host, "host", ami, { "launchTemplate.id": "template" })],
        [template("required")],
        [template("optional")],
    ),
    "specifications of a fleet in a Region that demands nothing": among(
        "ec2-spot-fleet-launch-templates-used",
        [resource(spot, "fleet", fleet({}))],
        [metadata("required")],
        [metadata("optional")],
    ),
    "a root disk left to a Region that does not encrypt": among(
        "ec2-block-devices-encrypted",
        [resource(host, "host", { ...ami, rootBlockDevice: { volumeSize: 20 } })],
        [byDefault(true)],
        [byDefault(false)],
    ),
    "a volume left to a Region that does not encrypt": among(
        "ec2-ebs-volume-customer-key",
        [resource(volume, "data", { size: 20 }), defaultKey],
        [byDefault(true)],
        [],
    ),
    "the key that AWS manages on a disk of a host": single(
        "ec2-ebs-volume-customer-key",
        host,
        { rootBlockDevice: { encrypted: "true", kmsKeyId: later } },
        { rootBlockDevice: { encrypted: "true", kmsKeyId: "alias/aws/ebs" } },
    ),
    "one device where a list is usual": single(
        "ec2-block-devices-encrypted",
        host,
        { ebsBlockDevices: { deviceName: "/dev/sdb", snapshotId: later } },
        { ebsBlockDevices: { deviceName: "/dev/sdb", encrypted: "false", snapshotId: later } },
    ),
    "a key pair whose name is not known": single(
        "ec2-instance-no-key-pair",
        host,
        { ...ami, keyName: "" },
        { keyName: later },
    ),
    "a public address of a spot fleet": single(
        "ec2-instance-no-public-address",
        spot,
        fleet({ associatePublicIpAddress: false }),
        fleet({ associatePublicIpAddress: "true" }),
    ),
    "a plain disk of a spot fleet": single(
        "ec2-block-devices-encrypted",
        spot,
        fleet({ rootBlockDevices: [{ encrypted: true }] }),
        fleet({ rootBlockDevices: [{ encrypted: false }] }),
    ),
    "a password in a script of a spot fleet": single(
        "ec2-user-data-no-secrets",
        spot,
        fleet({ userData: "echo $DB_PASSWORD" }),
        fleet({ userData: Buffer.from("export DB_PASSWORD=hunter2hunter2").toString("base64") }),
    ),
    "root of a Batch job, on Kubernetes": single(
        "ecs-container-user-not-root",
        "aws:batch/jobDefinition:JobDefinition",
        job({}),
        {
            containerProperties: undefined,
            eksProperties: {
                podProperties: { containers: { image: container.image, securityContext: { runAsUser: 0 } } },
            },
        },
    ),
    "privilege by a key of the other case, in the second container": single(
        "container-not-privileged",
        "aws:ecs/taskDefinition:TaskDefinition",
        task({}, { privileged: "false" }),
        task({}, { Privileged: "true" }),
    ),
    "privilege beside an image that is not known": single(
        "container-not-privileged",
        "aws:batch/jobDefinition:JobDefinition",
        { eksProperties: { podProperties: { containers: [{ image: later }] } } },
        { eksProperties: { podProperties: { containers: [{ image: later, securityContext: { privileged: true } }] } } },
    ),
    "a password beside a value that is not known": single(
        "container-environment-no-secrets",
        "aws:ecs/taskDefinition:TaskDefinition",
        task({ environment: [{ name: "TOKENIZERS_PARALLELISM", value: "false" }] }),
        task({
            environment: [
                { name: "HOST", value: later },
                { Name: "DB_PASSWORD", Value: "hunter2hunter2" },
            ],
        }),
    ),
};

export const network: Pairs = { ...groups, ...ways, ...filters, ...machines };
