import { everyone, finds, type Hole } from "./holes";
import type { Draft } from "./support";

const names = /^every VPC's lookups/;
const services = /^every AWS service/;
const egress = /^a team with an allow-list reaches/;
const people = /^people reach/;
const understood = /^every resource that could open/;

const fraud = "300000000001";
const network = "100000000013";

const holes: readonly Hole[] = [
    {
        does: "lookups that DNS Firewall does not judge",
        dig: (draft) => draft.remove("ResolverFirewallRuleGroupAssociation", "claims-dns-guard-rules"),
        fails: names,
        evidence: [/claims-network-vpc: no DNS Firewall rule group judges its lookups/],
    },
    {
        does: "a DNS Firewall that fails open",
        dig: (draft) =>
            draft.change("ResolverFirewallConfig", "claims-dns-guard-closed", (config) => ({
                ...config,
                firewallFailOpen: "ENABLED",
            })),
        fails: names,
        evidence: [/claims-network-vpc: lookups pass while DNS Firewall does not answer/],
    },
    {
        does: "a rule group without its last rule",
        dig: (draft) => draft.remove("ResolverFirewallRule", "dmz-dns-team-fraud-rules-everything-else"),
        fails: names,
        evidence: [/fraud-network-vpc: no rule of .* blocks what is not listed/],
    },
    {
        does: "an allow of every name before the block",
        dig: (draft) =>
            draft.change("ResolverFirewallRule", "dmz-dns-team-fraud-rules-own", (rule) => ({
                ...rule,
                firewallDomainListId: draft.id("ResolverFirewallDomainList", "dmz-dns-anything-names"),
            })),
        fails: names,
        evidence: [/fraud-network-vpc: dmz-dns-team-fraud-rules-own answers every name/],
    },
    {
        does: "questions for names to any resolver of the internet",
        dig: (draft) => openPort(draft, 53),
        fails: names,
        evidence: [/asks for names past the resolver, at the internet .* udp 53/],
    },
    {
        does: "a missing endpoint",
        dig: (draft) => draft.remove("VpcEndpoint", "fraud-network-endpoint-athena"),
        fails: services,
        evidence: [/fraud: no endpoint for com.amazonaws.ap-northeast-1.athena/],
    },
    {
        does: "an endpoint that does not answer to the service's name",
        dig: (draft) =>
            draft.change("VpcEndpoint", "fraud-network-endpoint-kms", (door) => ({
                ...door,
                privateDnsEnabled: false,
            })),
        fails: services,
        evidence: [/fraud-network-endpoint-kms does not answer to the name of com.amazonaws.ap-northeast-1.kms/],
    },
    {
        does: "endpoints whose group takes nothing on 443",
        dig: (draft) =>
            draft.change("SecurityGroupIngressRule", "claims-network-endpoint-access-443", (rule) => ({
                ...rule,
                fromPort: 444,
                toPort: 444,
            })),
        fails: services,
        evidence: [
            /claims: claims-studio-member-\w+-profile cannot call .*bedrock-runtime.* on 443/,
            /no security group rule lets it in \(groups: claims-network-endpoint-access-group\)/,
        ],
    },
    {
        does: "a network ACL that keeps answers of endpoints in",
        dig: (draft) =>
            draft.change("NetworkAcl", "treasury-network-endpoint-subnets-acl", (acl) => ({
                ...acl,
                egress: [
                    {
                        action: "allow",
                        ruleNo: 100,
                        protocol: "tcp",
                        cidrBlock: "10.128.32.0/20",
                        fromPort: 32768,
                        toPort: 60999,
                    },
                ],
            })),
        fails: services,
        evidence: [/treasury: .* cannot call/, /answers on tcp 61000 to 65535 do not come back/],
    },
    {
        does: "a workload's table without the way to S3",
        dig: (draft) =>
            draft.change("VpcEndpoint", "research-network-gateway-s3", (door) => ({
                ...door,
                routeTableIds: [draft.id("RouteTable", "research-network-workload-apne1-az1-routes")],
            })),
        fails: services,
        evidence: [
            /research: .* cannot use com.amazonaws.ap-northeast-1.s3/,
            /no route in research-network-workload-apne1-az2-routes/,
        ],
    },
    {
        does: "answers from the internet that an ACL of the firewall's network stops",
        dig: (draft) =>
            draft.change("NetworkAcl", "dmz-inspection-acl", (acl) => ({
                ...acl,
                ingress: [
                    {
                        action: "allow",
                        ruleNo: 100,
                        protocol: "tcp",
                        cidrBlock: "10.128.0.0/12",
                        fromPort: 0,
                        toPort: 65535,
                    },
                ],
            })),
        fails: egress,
        evidence: [/does not reach the internet and back/, /network ACL dmz-inspection-acl lets none of it in/],
    },
    {
        does: "an attachment that nobody has accepted",
        dig: (draft) => draft.remove("VpcAttachmentAccepter", "fraud-link-accepter"),
        fails: egress,
        evidence: [/fraud-network-dmz-attachment: has not been accepted/],
    },
    {
        does: "an entrance that lets the room's second range in nowhere",
        dig: (draft) => draft.remove("SecurityGroupIngressRule", "entrance-to-access-192.168.49.0-25"),
        fails: people,
        evidence: [/the security room does not reach entrance-to-.* on tcp 443 and back/],
    },
    {
        does: "terminals of Client VPN that may go nowhere",
        stack: "dev",
        dig: (draft) => draft.remove("AuthorizationRule", "entrance-room-vpn-to-apne1-az1"),
        fails: people,
        evidence: [/the security room does not reach/],
    },
    {
        does: "a kind of resource that the model does not know",
        dig: (draft) =>
            draft.add("aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation", "mesh", {}),
        fails: understood,
        evidence: [/mesh \(aws:vpclattice\/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation\)/],
    },
    {
        does: "an endpoint that leads to somebody else's service",
        dig: (draft) =>
            draft.change("VpcEndpoint", "fraud-network-endpoint-athena", (door) => ({
                ...door,
                serviceName: "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0",
            })),
        fails: understood,
        evidence: [/fraud-network-endpoint-athena .* it leads to com.amazonaws.vpce.*, which is no service of AWS/],
    },
    {
        does: "a public address for a machine",
        dig: (draft) => draft.add("aws:ec2/eip:Eip", "address", { instance: "i-0123" }, network),
        fails: understood,
        evidence: [/address \(aws:ec2\/eip:Eip\): it gives i-0123 a public address/],
    },
    {
        does: "a function outside the VPC",
        dig: (draft) => draft.add("aws:lambda/function:Function", "helper", { role: "r" }, fraud),
        fails: understood,
        evidence: [/helper .* it runs outside the VPC/],
    },
];

/** A port outward, in every fence that there is. */
function openPort(draft: Draft, port: number): Draft {
    const rule = { action: "allow", ruleNo: 1, protocol: "udp", cidrBlock: everyone, fromPort: port, toPort: port };
    const acls = ["fraud-network-workload-acl", "fraud-network-dmz-transit-acl", "dmz-inspection-acl"];
    return acls.reduce(
        (each, acl) => each.change("NetworkAcl", acl, (inputs) => ({ ...inputs, ingress: [rule], egress: [rule] })),
        draft.add("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "questions", {
            securityGroupId: draft.id("SecurityGroup", "fraud-network-jobs-group"),
            ipProtocol: "udp",
            fromPort: port,
            toPort: port,
            cidrIpv4: everyone,
        }),
    );
}

describe("Network: holes in names, doors and knowledge", () => {
    finds(holes);
});
