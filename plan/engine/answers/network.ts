import { filled, type AnswerTable, type Question } from "./answer";

const ec2 = (kind: string) => `arn:aws:ec2:{region}:{account}:${kind}/{id}`;
const resolver = (kind: string) => `arn:aws:route53resolver:{region}:{account}:${kind}/{id}`;

/** VPC, its parts, Transit Gateway attachments and Route 53 Resolver. Ids have 17 hexadecimal digits since 2018. */
export const network: AnswerTable = {
    "aws:ec2/vpc:Vpc": {
        id: "vpc-{hex17}",
        arn: ec2("vpc"),
        ownerId: "{account}",
        defaultNetworkAclId: "acl-{hex17}",
        defaultSecurityGroupId: "sg-{hex17}",
        dhcpOptionsId: "dopt-{hex17}",
        // The table that a new VPC has is its default one and its main one.
        defaultRouteTableId: mainRouteTable,
        mainRouteTableId: mainRouteTable,
    },
    "aws:ec2/subnet:Subnet": { id: "subnet-{hex17}", arn: ec2("subnet"), ownerId: "{account}" },
    "aws:ec2/routeTable:RouteTable": { id: "rtb-{hex17}", arn: ec2("route-table"), ownerId: "{account}" },
    "aws:ec2/defaultRouteTable:DefaultRouteTable": { id: "{defaultRouteTableId}", ownerId: "{account}" },
    "aws:ec2/networkAcl:NetworkAcl": { id: "acl-{hex17}", arn: ec2("network-acl"), ownerId: "{account}" },
    "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": { id: "{defaultNetworkAclId}", ownerId: "{account}" },
    "aws:ec2/securityGroup:SecurityGroup": {
        id: "sg-{hex17}",
        arn: ec2("security-group"),
        name: "{name}",
        ownerId: "{account}",
    },
    "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": { id: "sg-{hex17}", arn: ec2("security-group") },
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
        id: "sgr-{hex17}",
        arn: ec2("security-group-rule"),
        securityGroupRuleId: "sgr-{hex17}",
    },
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": {
        id: "sgr-{hex17}",
        arn: ec2("security-group-rule"),
        securityGroupRuleId: "sgr-{hex17}",
    },
    "aws:ec2/vpcEndpoint:VpcEndpoint": {
        id: "vpce-{hex17}",
        arn: ec2("vpc-endpoint"),
        ownerId: "{account}",
        requesterManaged: false,
        state: "available",
        dnsEntries: interfaceDnsEntries,
        networkInterfaceIds,
        prefixListId: (question) => (isInterface(question) ? "" : filled("pl-{hex8}", question, "prefixListId")),
    },
    "aws:ec2/flowLog:FlowLog": { id: "fl-{hex17}", arn: ec2("vpc-flow-log") },
    "aws:ec2/managedPrefixList:ManagedPrefixList": { id: "pl-{hex17}", arn: ec2("prefix-list"), version: 1 },
    "aws:ec2/instance:Instance": { id: "i-{hex17}", arn: ec2("instance"), primaryNetworkInterfaceId: "eni-{hex17}" },
    "aws:ec2/networkInterface:NetworkInterface": { id: "eni-{hex17}", arn: ec2("network-interface") },
    "aws:ec2/launchTemplate:LaunchTemplate": {
        id: "lt-{hex17}",
        arn: ec2("launch-template"),
        name: "{name}",
        latestVersion: 1,
        defaultVersion: 1,
    },
    "aws:ec2/internetGateway:InternetGateway": { id: "igw-{hex17}", arn: ec2("internet-gateway") },
    "aws:ec2/natGateway:NatGateway": { id: "nat-{hex17}", networkInterfaceId: "eni-{hex17}" },
    "aws:ec2/eip:Eip": { id: "eipalloc-{hex17}", arn: ec2("elastic-ip"), allocationId: "{id}" },
    "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": { id: "pcx-{hex17}", acceptStatus: "active" },
    "aws:ec2transitgateway/transitGateway:TransitGateway": {
        id: "tgw-{hex17}",
        arn: ec2("transit-gateway"),
        ownerId: "{account}",
        associationDefaultRouteTableId: "tgw-rtb-{hex17}",
        propagationDefaultRouteTableId: "tgw-rtb-{hex17}",
    },
    "aws:ec2transitgateway/vpcAttachment:VpcAttachment": {
        id: "tgw-attach-{hex17}",
        arn: ec2("transit-gateway-attachment"),
        vpcOwnerId: "{account}",
    },
    "aws:ec2transitgateway/routeTable:RouteTable": { id: "tgw-rtb-{hex17}", arn: ec2("transit-gateway-route-table") },
    "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList": {
        id: "rslvr-fdl-{hex17}",
        arn: resolver("firewall-domain-list"),
    },
    "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup": {
        id: "rslvr-frg-{hex17}",
        arn: resolver("firewall-rule-group"),
        ownerId: "{account}",
        shareStatus: "NOT_SHARED",
    },
    "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation": {
        id: "rslvr-frgassoc-{hex17}",
        arn: resolver("firewall-rule-group-association"),
    },
    "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig": {
        id: "rqlc-{hex16}",
        arn: resolver("resolver-query-log-config"),
        ownerId: "{account}",
        shareStatus: "NOT_SHARED",
    },
    "aws:route53/profilesProfile:ProfilesProfile": {
        id: "rp-{hex16}",
        arn: "arn:aws:route53profiles:{region}:{account}:profile/{id}",
        name: "{name}",
        ownerId: "{account}",
        shareStatus: "NOT_SHARED",
    },
    "aws:route53/profilesAssociation:ProfilesAssociation": {
        id: "rpassoc-{hex16}",
        arn: "arn:aws:route53profiles:{region}:{account}:profile-association/{id}",
        ownerId: "{account}",
    },
    "aws:route53/profilesResourceAssociation:ProfilesResourceAssociation": {
        id: "rpr-{hex16}",
        ownerId: "{account}",
        resourceType: "VPC_ENDPOINT",
    },
    "aws:route53/zone:Zone": { id: "Z{hex20}", arn: "arn:aws:route53:::hostedzone/{id}", zoneId: "{id}" },
};

function mainRouteTable(question: Question): string {
    return filled("rtb-{hex17}", question, "mainRouteTable");
}

function isInterface(question: Question): boolean {
    return question.inputs["vpcEndpointType"] === "Interface";
}

/** `vpce-0123-abcd.kms.eu-central-1.vpce.amazonaws.com`: the last part of the service's name, then the region. */
function interfaceDnsEntries(question: Question, id: string): readonly unknown[] {
    const service = String(question.inputs["serviceName"]).split(".").slice(3).join(".");
    const dnsName = filled(`${id}-{hex8}.${service}.{region}.vpce.amazonaws.com`, question, "dnsName");
    return isInterface(question) ? [{ dnsName, hostedZoneId: filled("Z{hex20}", question, "hostedZoneId") }] : [];
}

function networkInterfaceIds(question: Question): readonly string[] {
    const { subnetIds } = question.inputs;
    const zones: readonly unknown[] = Array.isArray(subnetIds) ? subnetIds : [];
    return isInterface(question) ? zones.map((_, zone) => filled("eni-{hex17}", question, `eni-${zone}`)) : [];
}
