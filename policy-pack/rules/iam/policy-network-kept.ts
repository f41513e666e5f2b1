import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises, concerns, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Actions of EC2 and Network Firewall that open a network, or a way out of it. */
const openers: readonly (readonly [string, string, string])[] = [
    ["ec2:AttachInternetGateway", "ec2", "internet-gateway/*"],
    ["ec2:CreateNatGateway", "ec2", "natgateway/*"],
    ["ec2:CreateRoute", "ec2", "route-table/*"],
    ["ec2:ReplaceRoute", "ec2", "route-table/*"],
    ["ec2:AuthorizeSecurityGroupIngress", "ec2", "security-group/*"],
    ["ec2:AuthorizeSecurityGroupEgress", "ec2", "security-group/*"],
    ["ec2:CreateVpcPeeringConnection", "ec2", "vpc/*"],
    ["ec2:AcceptVpcPeeringConnection", "ec2", "vpc/*"],
    ["ec2:ModifyVpcEndpoint", "ec2", "vpc-endpoint/*"],
    ["ec2:ReplaceNetworkAclEntry", "ec2", "network-acl/*"],
    ["ec2:CreateNetworkAclEntry", "ec2", "network-acl/*"],
    ["ec2:ModifyVpcBlockPublicAccessOptions", "ec2", "*"],
    ["network-firewall:DeleteFirewall", "network-firewall", "firewall/*"],
    ["network-firewall:UpdateFirewallPolicy", "network-firewall", "firewall-policy/*"],
    ["network-firewall:UpdateRuleGroup", "network-firewall", "stateful-rulegroup/*"],
    ["route53resolver:DisassociateFirewallRuleGroup", "route53resolver", "firewall-rule-group-association/*"],
];

/** Whether the statement gives the action, and not all of its service, which other rules refuse. */
const isListed = (statement: Statement, action: string) =>
    concerns(statement, action) && !comprises(statement, `${action.split(":")[0]}:*`);

const narrowing = /^(aws|ec2):resourcetag\/|^ec2:(vpc|vpcid|authorizedservice)$/;
const may = (Action: string | string[], Resource: string | string[] = "*", Condition: object = {}) =>
    policyOf({ Effect: "Allow", Action, Resource, Condition });

export const policyNetworkKept = rule(
    {
        name: "iam-policy-network-kept",
        description: "Nobody may change routes, security groups, endpoints and firewalls wherever they are.",
        severity: "high",
        control: "egress-unchangeable",
        remediation: "Take the actions out, or name the network that the role looks after in Resource or by ec2:Vpc.",
        frameworks: { nist: ["AC-4", "AC-6(10)", "CM-5"], pci: ["1.2.2", "7.2.2"] },
        peers: {},
        requirements: ["R5", "R9"],
        tags: ["iam", "network"],
    },
    ...identityPolicyChecks(
        (statement) => {
            const given = comprises(statement, "*") ? [] : openers.filter(([action]) => isListed(statement, action));
            if (given.length === 0 || isNarrowed(statement, narrowing)) return undefined;
            const held = given.filter(([, service, kind]) => reachesEvery(statement, service, kind) !== undefined);
            const names = held.slice(0, 3).map(([action]) => action);
            return held.length === 0 ? undefined : `allows ${names.join(", ")} on every network; take them out`;
        },
        {
            compliant: {
                looking: may(["ec2:Describe*", "network-firewall:List*"]),
                "one route table": may("ec2:*Route", "arn:aws:ec2:eu-west-1:111122223333:route-table/rtb-0a1b2c3d"),
                "groups of one VPC": may("ec2:AuthorizeSecurityGroup*", "*", {
                    ArnEquals: { "ec2:Vpc": "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0a1b2c3d" },
                }),
                "interfaces, as functions in a VPC need": may(["ec2:CreateNetworkInterface", "ec2:Describe*"]),
                "a service as a whole, which another rule refuses": may("ec2:*"),
            },
            noncompliant: {
                ...Object.fromEntries(
                    openers.map(([action, service, kind]) => [action, may(action, `arn:aws:${service}:*:*:${kind}`)]),
                ),
                "by patterns": may(["ec2:Cre*Route", "EC2:authorize*"]),
                "all but one of a service": policyOf({ Effect: "Allow", NotAction: "ec2:RunInstances", Resource: "*" }),
                "groups of any VPC": may("ec2:AuthorizeSecurityGroupIngress", "*", { ArnLike: { "ec2:Vpc": "arn:*" } }),
            },
        },
    ),
);
