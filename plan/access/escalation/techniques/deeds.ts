import type { Deed, Edit } from "../gain";
import { sources, type Technique } from "../technique";

const { stratus, hacking, pathfinding, aws, attack } = sources;

/** Each of these actions does it alone, on anything in the account. */
function deeds(
    kind: Deed | Edit,
    title: string,
    source: string,
    service: string,
    ...names: readonly string[]
): Technique[] {
    return names.map((name) => ({
        id: `${service}-${name}`,
        title,
        source,
        actions: [`${service}:${name}`],
        attempts: (_, { principal: { account } }) => [
            { calls: [{ action: `${service}:${name}` }], gains: [{ kind, on: account }] },
        ],
    }));
}

const way = (title: string, ...names: readonly string[]) =>
    deeds("changes-network", title, attack("T1562.007"), "ec2", ...names);
const evidence = (title: string, service: string, ...names: readonly string[]) =>
    deeds("changes-evidence", title, attack("T1562.008"), service, ...names);
const watching = (service: string, ...names: readonly string[]) =>
    deeds("changes-detection", "switches off what watches", stratus, service, ...names);

export const networkDeeds: readonly Technique[] = [
    ...way(
        "makes a route",
        "CreateRoute",
        "ReplaceRoute",
        "DeleteRoute",
        "AssociateRouteTable",
        "ReplaceRouteTableAssociation",
    ),
    ...way(
        "opens a group",
        "AuthorizeSecurityGroupIngress",
        "AuthorizeSecurityGroupEgress",
        "ModifySecurityGroupRules",
        "CreateSecurityGroup",
    ),
    ...way("moves an interface to another group", "ModifyNetworkInterfaceAttribute"),
    ...way(
        "opens an access list",
        "CreateNetworkAclEntry",
        "ReplaceNetworkAclEntry",
        "ReplaceNetworkAclAssociation",
        "DeleteNetworkAclEntry",
    ),
    ...way(
        "makes a gateway",
        "CreateInternetGateway",
        "AttachInternetGateway",
        "CreateNatGateway",
        "CreateEgressOnlyInternetGateway",
        "CreateCarrierGateway",
    ),
    ...way("takes a public address", "AllocateAddress", "AssociateAddress"),
    ...way(
        "lifts the block of public access",
        "ModifyVpcBlockPublicAccessOptions",
        "CreateVpcBlockPublicAccessExclusion",
        "ModifyVpcBlockPublicAccessExclusion",
    ),
    ...way(
        "joins two networks",
        "CreateVpcPeeringConnection",
        "AcceptVpcPeeringConnection",
        "CreateTransitGatewayVpcAttachment",
        "CreateTransitGatewayRoute",
        "EnableTransitGatewayRouteTablePropagation",
        "AssociateTransitGatewayRouteTable",
        "CreateVpnConnection",
        "CreateClientVpnEndpoint",
        "AuthorizeClientVpnIngress",
    ),
    ...way(
        "makes or changes an endpoint",
        "CreateVpcEndpoint",
        "CreateVpcEndpointServiceConfiguration",
        "ModifyVpcEndpointServicePermissions",
        "DeleteVpcEndpoints",
    ),
    ...way("makes a network", "CreateVpc", "CreateSubnet", "CreateDefaultVpc"),
    ...way("changes how names are resolved", "AssociateDhcpOptions", "ModifyVpcAttribute"),
    {
        id: "ec2-CreateNetworkInterfacePermission",
        title: "lets another account attach an interface",
        source: aws,
        actions: ["ec2:CreateNetworkInterfacePermission"],
        attempts: (_, { principal: { arn } }) => [
            {
                calls: [{ action: "ec2:CreateNetworkInterfacePermission" }],
                gains: [{ kind: "admits-interface", on: arn }],
            },
        ],
    },
    ...deeds(
        "changes-network",
        "changes the firewall",
        attack("T1562.007"),
        "network-firewall",
        "UpdateFirewallPolicy",
        "UpdateRuleGroup",
        "AssociateFirewallPolicy",
        "DeleteFirewall",
        "UpdateFirewallPolicyChangeProtection",
    ),
    ...deeds(
        "changes-network",
        "changes which names are resolved",
        attack("T1071.004"),
        "route53resolver",
        "UpdateFirewallRule",
        "CreateFirewallRule",
        "DeleteFirewallRule",
        "UpdateFirewallDomains",
        "ImportFirewallDomains",
        "DisassociateFirewallRuleGroup",
        "UpdateFirewallConfig",
        "CreateResolverEndpoint",
        "CreateResolverRule",
        "AssociateResolverRule",
    ),
    ...deeds(
        "changes-network",
        "answers names himself",
        attack("T1584.002"),
        "route53",
        "ChangeResourceRecordSets",
        "CreateHostedZone",
        "AssociateVPCWithHostedZone",
    ),
    ...deeds(
        "changes-network",
        "joins networks past the routes",
        aws,
        "vpc-lattice",
        "CreateServiceNetworkVpcAssociation",
    ),
    ...deeds(
        "changes-network",
        "opens an address of its own to the world",
        aws,
        "globalaccelerator",
        "CreateAccelerator",
    ),
];

export const evidenceDeeds: readonly Technique[] = [
    ...evidence(
        "stops or narrows the trail",
        "cloudtrail",
        "StopLogging",
        "DeleteTrail",
        "UpdateTrail",
        "PutEventSelectors",
        "PutInsightSelectors",
    ),
    ...evidence(
        "removes logs, or keeps them less long",
        "logs",
        "DeleteLogGroup",
        "DeleteLogStream",
        "PutRetentionPolicy",
        "DeleteRetentionPolicy",
        "DeleteDataProtectionPolicy",
        "DisassociateKmsKey",
    ),
    ...evidence("stops the flow logs", "ec2", "DeleteFlowLogs"),
    ...evidence(
        "stops the log of look-ups",
        "route53resolver",
        "DisassociateResolverQueryLogConfig",
        "DeleteResolverQueryLogConfig",
    ),
    ...evidence("stops the firewall's log", "network-firewall", "UpdateLoggingConfiguration"),
    ...evidence(
        "walks past a lock of objects",
        "s3",
        "BypassGovernanceRetention",
        "PutObjectRetention",
        "PutObjectLegalHold",
    ),
    ...evidence(
        "stops the recording of configurations",
        "config",
        "StopConfigurationRecorder",
        "DeleteConfigurationRecorder",
        "DeleteDeliveryChannel",
        "PutEvaluations",
    ),
    ...evidence("changes how sessions are recorded", "ssm", "UpdateServiceSetting", "ResetServiceSetting"),
    ...watching(
        "guardduty",
        "DeleteDetector",
        "UpdateDetector",
        "DisassociateFromAdministratorAccount",
        "CreateFilter",
        "ArchiveFindings",
        "UpdateMalwareProtectionPlan",
        "DeleteMalwareProtectionPlan",
        "CreateIPSet",
    ),
    ...watching(
        "securityhub",
        "DisableSecurityHub",
        "BatchUpdateFindings",
        "BatchDisableStandards",
        "DisassociateFromAdministratorAccount",
    ),
    ...watching("macie2", "DisableMacie", "UpdateMacieSession"),
    ...watching("access-analyzer", "DeleteAnalyzer", "CreateArchiveRule"),
    ...watching("inspector2", "Disable", "CreateFilter"),
    ...watching("events", "DisableRule", "DeleteRule", "RemoveTargets", "PutRule"),
    ...watching("sns", "Unsubscribe", "DeleteTopic", "SetSubscriptionAttributes"),
    ...watching("cloudwatch", "DeleteAlarms", "DisableAlarmActions", "SetAlarmState", "PutMetricAlarm"),
    ...watching("budgets", "ModifyBudget"),
];

/** The calls reach AWS from members too, but AWS Organizations heeds the management account alone; see the scene. */
export const organizationDeeds: readonly Technique[] = [
    ...deeds(
        "changes-accounts",
        "leaves the organization or closes the account",
        hacking,
        "organizations",
        "LeaveOrganization",
    ),
    ...deeds("changes-accounts", "closes the account", hacking, "account", "CloseAccount"),
    ...deeds("changes-accounts", "works in other regions", attack("T1535"), "account", "EnableRegion"),
];

/** Code that runs for nobody's role but his own, in networks of AWS's. */
export const outsideDeeds: readonly Technique[] = [
    ...deeds(
        "computes-outside",
        "runs code outside the network",
        hacking,
        "cloudshell",
        "CreateEnvironment",
        "CreateSession",
    ),
    ...deeds("computes-outside", "runs code outside the network", pathfinding, "cloud9", "CreateEnvironmentEC2"),
    ...deeds("computes-outside", "runs code outside the network", aws, "lightsail", "CreateInstances"),
    ...deeds("computes-outside", "runs code outside the network", aws, "workspaces-web", "CreatePortal"),
    ...deeds("computes-outside", "publishes from a repository", aws, "amplify", "CreateApp"),
];
