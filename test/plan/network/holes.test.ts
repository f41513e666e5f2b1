import { everyone, finds, type Hole } from "./holes";

const throughFirewall = /^what leaves a Secure Zone passes the firewall/;
const sealed = /^a team without an allow-list/;
const nothingIn = /^nothing comes in/;
const fromRoom = /^from the security room/;
const apart = /^no path joins two teams/;
const symmetric = /^both directions/;

const fraud = "300000000001";
const research = "300000000003";
const claims = "300000000004";

const workload = "fraud-network-workload-apne1-az1";

const holes: readonly Hole[] = [
    {
        does: "an internet gateway and a route to it in a team's VPC",
        dig: (draft) =>
            draft
                .add(
                    "aws:ec2/internetGateway:InternetGateway",
                    "oops",
                    { vpcId: draft.id("Vpc", "fraud-network-vpc") },
                    fraud,
                )
                .route(`${workload}-routes`, { destinationCidrBlock: "8.0.0.0/8", gatewayId: "oops" }),
        fails: throughFirewall,
        evidence: [
            /fraud: anything in .* reaches the internet by oops with any traffic, without/,
            /route 8.0.0.0\/8 → oops/,
        ],
    },
    {
        does: "a NAT gateway in a team's VPC",
        dig: (draft) =>
            draft
                .add(
                    "aws:ec2/internetGateway:InternetGateway",
                    "oops",
                    { vpcId: draft.id("Vpc", "fraud-network-vpc") },
                    fraud,
                )
                .add("aws:ec2/natGateway:NatGateway", "nat", {
                    subnetId: draft.id("Subnet", "fraud-network-dmz-transit-apne1-az1"),
                })
                .change("NetworkAcl", "fraud-network-dmz-transit-acl", (acl) => ({ ...acl, subnetIds: [] }))
                .route(`${workload}-routes`, { destinationCidrBlock: "8.0.0.0/8", natGatewayId: "nat" })
                .route("fraud-network-dmz-transit-apne1-az1-routes", {
                    destinationCidrBlock: everyone,
                    gatewayId: "oops",
                })
                .remove("DefaultNetworkAcl", "fraud-network-default-acl"),
        fails: throughFirewall,
        evidence: [/NAT gateway nat: puts its own address/, /→ oops/],
    },
    {
        does: "an egress-only gateway for IPv6",
        dig: (draft) =>
            draft
                .change("Vpc", "fraud-network-vpc", (vpc) => ({ ...vpc, assignGeneratedIpv6CidrBlock: true }))
                .change("Subnet", workload, (subnet) => ({ ...subnet, ipv6CidrBlock: "2001:db8::/64" }))
                .add("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway", "six", {
                    vpcId: draft.id("Vpc", "fraud-network-vpc"),
                })
                .route(`${workload}-routes`, { destinationIpv6CidrBlock: "::/0", egressOnlyGatewayId: "six" })
                .change("SecurityGroupEgressRule", "fraud-network-jobs-to-dmz", () => ({
                    securityGroupId: draft.id("SecurityGroup", "fraud-network-jobs-group"),
                    ipProtocol: "-1",
                    cidrIpv6: "::/0",
                }))
                .change("NetworkAcl", "fraud-network-workload-acl", (acl) => ({
                    ...acl,
                    egress: [
                        { action: "allow", ruleNo: 1, protocol: "-1", ipv6CidrBlock: "::/0", fromPort: 0, toPort: 0 },
                    ],
                })),
        fails: throughFirewall,
        evidence: [/reaches the internet by six with any traffic/, /route ::\/0 → six/],
    },
    {
        does: "a default route to the egress network that bypasses the firewall",
        dig: (draft) =>
            draft.change("Route", "dmz-routes-secure-outward", (route) => ({
                ...route,
                transitGatewayAttachmentId: draft.id("VpcAttachment", "dmz-egress-attachment"),
            })),
        fails: throughFirewall,
        evidence: [
            /without passing a firewall that judges/,
            /0.0.0.0\/0 → dmz-egress-attachment \(dmz-routes-secure-outward\)/,
        ],
    },
    {
        does: "fragments that the firewall passes unseen",
        dig: (draft) =>
            draft.change("FirewallPolicy", "dmz-inspection-wall-policy", ({ firewallPolicy, ...policy }) => ({
                ...policy,
                firewallPolicy: { ...Object(firewallPolicy), statelessFragmentDefaultActions: ["aws:pass"] },
            })),
        fails: throughFirewall,
        evidence: [/not judged: dmz-inspection-wall-policy lets fragments pass/],
    },
    {
        does: "a HOME_NET that leaves a team out",
        dig: (draft) =>
            draft.change("FirewallPolicy", "dmz-inspection-wall-policy", ({ firewallPolicy, ...policy }) => ({
                ...policy,
                firewallPolicy: { ...Object(firewallPolicy), policyVariables: undefined },
            })),
        fails: throughFirewall,
        evidence: [/not judged: HOME_NET of dmz-inspection-wall-policy leaves out/],
    },
    {
        does: "a default route in a sealed team, with an attachment and an open group",
        dig: (draft) =>
            draft
                .add(
                    "aws:ec2transitgateway/vpcAttachment:VpcAttachment",
                    "research-attachment",
                    {
                        vpcId: draft.id("Vpc", "research-network-vpc"),
                        transitGatewayId: draft.id("TransitGateway", "dmz-transit-gateway"),
                        subnetIds: [draft.id("Subnet", "research-network-workload-apne1-az1")],
                    },
                    research,
                )
                .add("aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter", "yes", {
                    transitGatewayAttachmentId: "research-attachment",
                })
                .add("aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation", "zone", {
                    transitGatewayAttachmentId: "research-attachment",
                    transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-secure"),
                })
                .add("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "open", {
                    securityGroupId: draft.id("SecurityGroup", "research-network-jobs-group"),
                    ipProtocol: "-1",
                    cidrIpv4: everyone,
                })
                .change("NetworkAcl", "research-network-workload-acl", (acl) => ({
                    ...acl,
                    ingress: [
                        { action: "allow", ruleNo: 1, protocol: "-1", cidrBlock: everyone, fromPort: 0, toPort: 0 },
                    ],
                }))
                .route("research-network-workload-apne1-az1-routes", {
                    destinationCidrBlock: everyone,
                    transitGatewayId: draft.id("TransitGateway", "dmz-transit-gateway"),
                }),
        fails: sealed,
        evidence: [
            /research: anything in research-network-workload-apne1-az1 reaches the internet .* though it has no allow-list/,
        ],
    },
    {
        does: "a peering between two teams with routes",
        dig: (draft) =>
            draft
                .add("aws:ec2/vpcPeeringConnection:VpcPeeringConnection", "friends", {
                    vpcId: draft.id("Vpc", "fraud-network-vpc"),
                    peerVpcId: draft.id("Vpc", "research-network-vpc"),
                })
                .route(`${workload}-routes`, {
                    destinationCidrBlock: "10.128.48.0/22",
                    vpcPeeringConnectionId: "friends",
                }),
        fails: apart,
        evidence: [/fraud: .* reaches research-network-.* of research/, /route 10.128.48.0\/22 → friends/],
    },
    {
        does: "default tables of the transit gateway, where every attachment announces itself",
        dig: (draft) =>
            [...["fraud", "claims"].map((team) => `${team}-network-dmz-attachment`)].reduce(
                (each, name) =>
                    each.change("VpcAttachment", name, ({ vpcId, subnetIds, transitGatewayId }) => ({
                        vpcId,
                        subnetIds,
                        transitGatewayId,
                    })),
                draft
                    .change("TransitGateway", "dmz-transit-gateway", () => ({}))
                    .remove("RouteTableAssociation", "fraud-link-zone"),
            ),
        fails: apart,
        evidence: [
            /fraud: .* of claims with any traffic/,
            /transit table the default table of dmz-transit-gateway: 10.128.64.0\/20 → claims/,
        ],
    },
    {
        does: "a team's range announced in the teams' table",
        dig: (draft) =>
            draft.add("aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation", "announced", {
                transitGatewayAttachmentId: draft.id("VpcAttachment", "claims-network-dmz-attachment"),
                transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-secure"),
            }),
        fails: apart,
        evidence: [/fraud: .* of claims/, /10.128.64.0\/20 → claims-network-dmz-attachment \(announced\)/],
    },
    {
        does: "a route to an attachment of a network that nobody planned",
        dig: (draft) =>
            draft
                .add("aws:ec2transitgateway/vpcAttachment:VpcAttachment", "partner", {
                    vpcId: "vpc-0e0e0e0e",
                    transitGatewayId: draft.id("TransitGateway", "dmz-transit-gateway"),
                    subnetIds: ["subnet-0e0e0e0e"],
                })
                .add("aws:ec2transitgateway/vpcAttachmentAccepter:VpcAttachmentAccepter", "yes", {
                    transitGatewayAttachmentId: "partner",
                })
                .add("aws:ec2transitgateway/route:Route", "to-partner", {
                    destinationCidrBlock: "172.20.0.0/16",
                    transitGatewayAttachmentId: "partner",
                    transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-secure"),
                }),
        fails: throughFirewall,
        evidence: [
            /reaches a network that is not in the plan, behind partner/,
            /172.20.0.0\/16 → partner \(to-partner\)/,
        ],
    },
    {
        does: "no appliance mode on the firewall's attachment",
        dig: (draft) =>
            draft.change("VpcAttachment", "dmz-inspection-attachment", (attachment) => ({
                ...attachment,
                applianceModeSupport: "disable",
            })),
        fails: symmetric,
        evidence: [
            /asked through the firewall's endpoint in dmz-inspection-firewall-apne1-az1, answered through .*az2/,
        ],
    },
    {
        does: "answers from the internet that go straight to a team",
        dig: (draft) =>
            draft.add("aws:ec2transitgateway/route:Route", "shortcut", {
                destinationCidrBlock: "10.128.0.0/19",
                transitGatewayAttachmentId: draft.id("VpcAttachment", "fraud-network-dmz-attachment"),
                transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-egress"),
            }),
        fails: symmetric,
        evidence: [/answered through no firewall/, /10.128.0.0\/19 → fraud-network-dmz-attachment \(shortcut\)/],
    },
    {
        does: "remote desktop from the room to hosts",
        dig: (draft) =>
            draft
                .add("aws:ec2/securityGroupRule:SecurityGroupRule", "desktop", {
                    type: "ingress",
                    securityGroupId: draft.id("SecurityGroup", "claims-hosts-group"),
                    protocol: "tcp",
                    fromPort: 3389,
                    toPort: 3389,
                    cidrBlocks: [everyone],
                })
                .add("aws:ec2/networkAclRule:NetworkAclRule", "desktop-in", {
                    networkAclId: draft.id("NetworkAcl", "claims-network-workload-acl"),
                    ruleNumber: 5,
                    protocol: "6",
                    ruleAction: "allow",
                    cidrBlock: everyone,
                    fromPort: 3389,
                    toPort: 3389,
                })
                .change("NetworkAcl", "claims-network-dmz-transit-acl", (acl) => ({
                    ...acl,
                    egress: [
                        { action: "allow", ruleNo: 1, protocol: "-1", cidrBlock: everyone, fromPort: 0, toPort: 0 },
                    ],
                })),
        fails: fromRoom,
        evidence: [
            /the security room reaches claims-hosts-group in .* with tcp 3389/,
            /security group rule desktop of claims-hosts-group takes it/,
        ],
    },
    {
        does: "a notebook that the room reaches past the entrance",
        dig: (draft) =>
            draft
                .add("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "jupyter", {
                    securityGroupId: draft.id("SecurityGroup", "fraud-network-jobs-group"),
                    ipProtocol: "tcp",
                    fromPort: 443,
                    toPort: 443,
                    cidrIpv4: "192.168.48.0/25",
                })
                .add("aws:ec2transitgateway/route:Route", "straight", {
                    destinationCidrBlock: "10.128.0.0/19",
                    transitGatewayAttachmentId: draft.id("VpcAttachment", "fraud-network-dmz-attachment"),
                    transitGatewayRouteTableId: draft.id("RouteTable", "dmz-transit-entrance"),
                })
                .change("NetworkAcl", "fraud-network-dmz-transit-acl", (acl) => ({
                    ...acl,
                    egress: [
                        { action: "allow", ruleNo: 1, protocol: "-1", cidrBlock: everyone, fromPort: 0, toPort: 0 },
                    ],
                }))
                .change("NetworkAcl", "fraud-network-workload-acl", (acl) => ({
                    ...acl,
                    ingress: [
                        { action: "allow", ruleNo: 1, protocol: "-1", cidrBlock: everyone, fromPort: 0, toPort: 0 },
                    ],
                })),
        fails: fromRoom,
        evidence: [/the security room reaches fraud-network-jobs-group/, /\(straight\)/],
    },
    {
        does: "a VPN from elsewhere to a team's VPC",
        dig: (draft) =>
            draft
                .add("aws:ec2/customerGateway:CustomerGateway", "vendor", { ipAddress: "198.51.100.77" })
                .add(
                    "aws:ec2/vpnGateway:VpnGateway",
                    "vendor-gateway",
                    { vpcId: draft.id("Vpc", "claims-network-vpc") },
                    claims,
                )
                .add("aws:ec2/vpnConnection:VpnConnection", "vendor-vpn", {
                    customerGatewayId: "vendor",
                    vpnGatewayId: "vendor-gateway",
                }),
        fails: nothingIn,
        evidence: [
            /vendor-gateway \(vpn-gateway\) joins a place that is not the security room/,
            /vendor-gateway: leads to claims-network-vpc/,
        ],
    },
    {
        does: "a machine with a public address that takes calls from anywhere",
        dig: (draft) =>
            draft.add("aws:ec2/securityGroup:SecurityGroup", "web", {
                vpcId: draft.id("Vpc", "dmz-egress-vpc"),
                ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: [everyone] }],
            }),
        fails: nothingIn,
        evidence: [/dmz-egress-vpc lets tcp 22 in to dmz-egress-vpc-nat-1/, /security group rule web of web takes it/],
    },
];

describe("Network: holes that open a path", () => {
    finds(holes);
});
