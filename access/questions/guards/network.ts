import type { Theme } from "../question";

const workers = ["studio", "jobs", "developer", "infra-admin"] as const;

const ways = [
    "ec2:CreateRoute",
    "ec2:ReplaceRoute",
    "ec2:AssociateRouteTable",
    "ec2:AuthorizeSecurityGroupEgress",
    "ec2:AuthorizeSecurityGroupIngress",
    "ec2:ModifySecurityGroupRules",
    "ec2:CreateNetworkAclEntry",
    "ec2:CreateVpcEndpoint",
    "ec2:ModifyVpcEndpoint",
    "ec2:DeleteVpcEndpoints",
    "ec2:CreateTransitGatewayVpcAttachment",
    "ec2:CreateVpc",
    "ec2:CreateSubnet",
    "ec2:ModifySubnetAttribute",
];
const names = [
    "route53resolver:UpdateFirewallRule",
    "route53resolver:DisassociateFirewallRuleGroup",
    "route53resolver:CreateResolverEndpoint",
    "route53resolver:CreateResolverRule",
    "route53:AssociateVPCWithHostedZone",
    "ec2:AssociateDhcpOptions",
    "route53:CreateHostedZone",
];
const doors = [
    "ec2:CreateInternetGateway",
    "ec2:AttachInternetGateway",
    "ec2:CreateNatGateway",
    "ec2:CreateEgressOnlyInternetGateway",
    "ec2:CreateVpcPeeringConnection",
    "ec2:CreateVpnConnection",
    "ec2:AllocateAddress",
    "ec2:AssociateAddress",
    "ec2:CreateVpcEndpointServiceConfiguration",
    "elasticloadbalancing:CreateLoadBalancer",
    "ec2:CreateDefaultVpc",
];

/** Who changes networks. */
export const network: readonly Theme[] = [
    {
        claim: "Nobody who works in a zone, or operates it, changes its network",
        control: "egress-unchangeable",
        rows: [
            [workers, "never", ways, "*", "zone"],
            ["infra-admin", "never", ways, "*", "room"],
            ["administrator", "never", ways, "*", "internet"],
            [
                "deployer",
                "may",
                ["ec2:CreateRoute", "ec2:AuthorizeSecurityGroupEgress", "ec2:CreateVpcEndpoint", "ec2:CreateSubnet"],
                "*",
                "internet",
            ],
        ],
    },
    {
        claim: "Nobody makes another way to the internet, the pipeline not either",
        control: "closed-network",
        rows: [
            [["deployer", "administrator"], "never", doors, "*", "internet"],
            [["studio", "infra-admin"], "never", doors, "*", "zone"],
            [
                ["deployer", "administrator"],
                "never",
                [
                    "ec2:CreateVpcBlockPublicAccessExclusion",
                    "globalaccelerator:CreateAccelerator",
                    "directconnect:CreateConnection",
                ],
                "*",
                "internet",
            ],
        ],
    },
    {
        claim: "Nobody but the pipeline changes the firewall, in whichever account",
        control: "filtered-egress",
        rows: [
            [
                [...workers, "administrator", "administrator@network"],
                "never",
                [
                    "network-firewall:UpdateFirewallPolicy",
                    "network-firewall:UpdateRuleGroup",
                    "network-firewall:DeleteFirewall",
                    "network-firewall:UpdateLoggingConfiguration",
                ],
                "*",
                "internet",
            ],
            [
                "deployer@network",
                "may",
                ["network-firewall:UpdateRuleGroup", "network-firewall:UpdateFirewallPolicy"],
                "*",
                "internet",
            ],
            [
                "administrator@network",
                "never",
                ["ec2:CreateTransitGatewayRoute", "ec2:CreateRoute", "ec2:ModifyVpcEndpoint"],
                "*",
                "internet",
            ],
        ],
    },
    {
        claim: "Nobody but the pipeline changes how names are resolved",
        control: "guarded-dns",
        rows: [
            [workers, "never", names, "*", "zone"],
            [["administrator", "administrator@network"], "never", names, "*", "internet"],
            [
                "deployer",
                "may",
                ["route53resolver:UpdateFirewallRule", "route53resolver:AssociateFirewallRuleGroup"],
                "*",
                "internet",
            ],
        ],
    },
];
