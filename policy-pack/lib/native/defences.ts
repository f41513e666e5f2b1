import { fields, isObject, renamed, type Inputs, type Translation } from "./translation";
import { unknownString } from "../unknown";
import { list } from "../values";

/** What CloudFormation gives no words for: it is set elsewhere or not at all, which the program cannot tell. */
const unsaid = { encryptionConfiguration: { type: "CUSTOMER_KMS", keyId: unknownString } };

/** Variables are a map of names here, and a list there. */
const variables = (sets: unknown): unknown =>
    isObject(sets) ? Object.entries(sets).map(([key, ipSet]) => ({ key, ipSet })) : sets;

const firewalls: Readonly<Record<string, Translation>> = {
    "aws-native:networkfirewall:Firewall": {
        type: "aws:networkfirewall/firewall:Firewall",
        names: { firewallName: "name" },
        shape: () => unsaid,
    },
    "aws-native:networkfirewall:FirewallPolicy": {
        type: "aws:networkfirewall/firewallPolicy:FirewallPolicy",
        names: { firewallPolicyName: "name" },
        shape: ({ firewallPolicy }) => ({
            ...unsaid,
            firewallPolicy: fields(firewallPolicy, (policy) => ({
                ...policy,
                policyVariables: fields(policy["policyVariables"], ({ ruleVariables }) => ({
                    ruleVariables: variables(ruleVariables),
                })),
            })),
        }),
    },
    "aws-native:networkfirewall:RuleGroup": {
        type: "aws:networkfirewall/ruleGroup:RuleGroup",
        names: { ruleGroupName: "name" },
        shape: ({ ruleGroup }) => ({
            ...unsaid,
            ruleGroup: fields(ruleGroup, (group) => ({
                ...group,
                ruleVariables: fields(group["ruleVariables"], ({ ipSets }) => ({ ipSets: variables(ipSets) })),
            })),
        }),
    },
    "aws-native:networkfirewall:LoggingConfiguration": renamed(
        "aws:networkfirewall/loggingConfiguration:LoggingConfiguration",
    ),
};

const names: Readonly<Record<string, Translation>> = {
    "aws-native:route53:HostedZone": {
        type: "aws:route53/zone:Zone",
        companions: {
            "aws:route53/queryLog:QueryLog": ({ queryLoggingConfig }, zoneId) =>
                isObject(queryLoggingConfig) ? { ...queryLoggingConfig, zoneId } : undefined,
        },
    },
    "aws-native:route53:Dnssec": renamed("aws:route53/hostedZoneDnsSec:HostedZoneDnsSec"),
    "aws-native:route53resolver:ResolverRule": renamed("aws:route53/resolverRule:ResolverRule"),
    "aws-native:route53resolver:ResolverQueryLoggingConfigAssociation": renamed(
        "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation",
    ),
    "aws-native:route53resolver:FirewallDomainList": renamed(
        "aws:route53/resolverFirewallDomainList:ResolverFirewallDomainList",
    ),
    "aws-native:route53resolver:FirewallRuleGroupAssociation": renamed(
        "aws:route53/resolverFirewallRuleGroupAssociation:ResolverFirewallRuleGroupAssociation",
    ),
    "aws-native:route53resolver:FirewallRuleGroup": {
        type: "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup",
        companions: {
            "aws:route53/resolverFirewallRule:ResolverFirewallRule": ({ firewallRules }, firewallRuleGroupId) =>
                list<unknown>(firewallRules)
                    .filter(isObject)
                    .map((rule) => ({ ...rule, firewallRuleGroupId })),
        },
    },
};

const sse = ({ sseSpecification }: Inputs): Inputs => ({ sseConfiguration: sseSpecification });

const accesses: Readonly<Record<string, Translation>> = {
    "aws-native:vpclattice:Service": renamed("aws:vpclattice/service:Service"),
    "aws-native:vpclattice:ServiceNetwork": renamed("aws:vpclattice/serviceNetwork:ServiceNetwork"),
    "aws-native:vpclattice:Listener": renamed("aws:vpclattice/listener:Listener"),
    "aws-native:vpclattice:TargetGroup": renamed("aws:vpclattice/targetGroup:TargetGroup"),
    "aws-native:vpclattice:AccessLogSubscription": renamed(
        "aws:vpclattice/accessLogSubscription:AccessLogSubscription",
    ),
    "aws-native:vpclattice:ServiceNetworkVpcAssociation": renamed(
        "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation",
    ),
    "aws-native:ec2:VerifiedAccessGroup": { type: "aws:verifiedaccess/group:Group", shape: sse },
    "aws-native:ec2:VerifiedAccessEndpoint": renamed("aws:verifiedaccess/endpoint:Endpoint"),
    "aws-native:ec2:VerifiedAccessInstance": {
        type: "aws:verifiedaccess/instance:Instance",
        companions: {
            "aws:verifiedaccess/instanceLoggingConfiguration:InstanceLoggingConfiguration": ({
                loggingConfigurations,
            }) =>
                isObject(loggingConfigurations)
                    ? {
                          accessLogs: {
                              ...loggingConfigurations,
                              cloudwatchLogs: loggingConfigurations["cloudWatchLogs"],
                          },
                      }
                    : undefined,
        },
    },
};

/** Firewalls, names and doors of aws-native. */
export const defences: Readonly<Record<string, Translation>> = { ...firewalls, ...names, ...accesses };
