import type { RenderedResource } from "../engine";

/** One line of an account's tree: a component, how many AWS resources it holds, and what they are in a few words. */
export interface ComponentFacts {
    readonly name: string;
    readonly resources: number;
    readonly facts: string;
}

/** What people ask about first, in this order; a component shows the first few that it has. */
const nouns: readonly (readonly [type: string, one: string, many: string])[] = [
    ["aws:organizations/organizationalUnit:OrganizationalUnit", "unit", "units"],
    ["aws:organizations/account:Account", "account", "accounts"],
    ["aws:organizations/policy:Policy", "guard-rail policy", "guard-rail policies"],
    ["aws:cloudtrail/trail:Trail", "trail of the organization", "trails of the organization"],
    ["aws:networkfirewall/firewall:Firewall", "firewall", "firewalls"],
    ["aws:networkfirewall/ruleGroup:RuleGroup", "rule group", "rule groups"],
    ["aws:ec2/natGateway:NatGateway", "NAT gateway", "NAT gateways"],
    ["aws:ec2transitgateway/transitGateway:TransitGateway", "transit gateway", "transit gateways"],
    ["aws:ec2transitgateway/routeTable:RouteTable", "route table", "route tables"],
    ["aws:ec2/vpnConnection:VpnConnection", "VPN connection", "VPN connections"],
    ["aws:ec2clientvpn/endpoint:Endpoint", "client VPN", "client VPNs"],
    ["aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup", "DNS rule group", "DNS rule groups"],
    ["aws:ec2/vpcEndpoint:VpcEndpoint", "endpoint", "endpoints"],
    ["aws:ec2transitgateway/vpcAttachment:VpcAttachment", "attachment to the DMZ", "attachments to the DMZ"],
    ["aws:ec2/flowLog:FlowLog", "flow log", "flow logs"],
    ["aws:kms/key:Key", "key", "keys"],
    ["aws:kms/externalKey:ExternalKey", "imported key", "imported keys"],
    ["aws:s3/bucket:Bucket", "bucket", "buckets"],
    ["aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan", "malware scan", "malware scans"],
    ["aws:sagemaker/userProfile:UserProfile", "user profile", "user profiles"],
    ["aws:sagemaker/image:Image", "image", "images"],
    ["aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig", "lifecycle script", "lifecycle scripts"],
    ["aws:sagemaker/workteam:Workteam", "work team", "work teams"],
    ["aws:iam/role:Role", "role", "roles"],
    ["aws:iam/policy:Policy", "policy", "policies"],
    ["aws:ecr/repository:Repository", "repository", "repositories"],
    ["aws:codeartifact/repository:Repository", "package repository", "package repositories"],
    ["aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", "alarms"],
    ["aws:cloudwatch/eventRule:EventRule", "event rule", "event rules"],
    ["aws:cloudwatch/logGroup:LogGroup", "log group", "log groups"],
    ["aws:sfn/stateMachine:StateMachine", "state machine", "state machines"],
    ["aws:backup/plan:Plan", "backup plan", "backup plans"],
    ["aws:ssm/document:Document", "session document", "session documents"],
    ["aws:ec2/launchTemplate:LaunchTemplate", "launch template", "launch templates"],
    ["aws:ec2/securityGroup:SecurityGroup", "security group", "security groups"],
    ["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "public access block", "public access blocks"],
    ["aws:ebs/encryptionByDefault:EncryptionByDefault", "disk encryption default", "disk encryption defaults"],
    ["aws:accessanalyzer/analyzer:Analyzer", "access analyzer", "access analyzers"],
    ["aws:glue/catalogDatabase:CatalogDatabase", "catalogue", "catalogues"],
    ["aws:athena/workgroup:Workgroup", "work group", "work groups"],
];
const phrasesShown = 4;

/** AWS resources: what a deployment would create, without components and providers. */
export function isAws(resource: RenderedResource): boolean {
    return resource.custom && resource.type.startsWith("aws:");
}

/** The components whose own parts are worth a line each. */
const divided: readonly string[] = [
    "kura:environment:Environment",
    "kura:foundation:Foundation",
    "kura:audit:Audit",
    "kura:dmz:Dmz",
    "kura:team:TeamAccount",
];

/** The components right below an account's own that hold AWS resources, by name. */
export function componentFacts(account: string, resources: readonly RenderedResource[]): readonly ComponentFacts[] {
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    const roots = new Set(resources.filter(({ type }) => divided.includes(type)).map(({ urn }) => urn));
    const parts = new Map<RenderedResource, RenderedResource[]>();
    for (const resource of resources) {
        const part = partOf(resource, roots, byUrn);
        if (part !== undefined) {
            parts.set(part, [...(parts.get(part) ?? []), resource]);
        }
    }
    return [...parts]
        .map(([part, within]) => ({
            name: part.name.replace(`${account}-`, ""),
            resources: within.filter(isAws).length,
            facts: phrases(within),
        }))
        .filter((component) => component.resources > 0)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The nearest ancestor of a resource (or itself) that lies right below a divided component. */
function partOf(
    resource: RenderedResource,
    roots: ReadonlySet<string>,
    byUrn: ReadonlyMap<string, RenderedResource>,
): RenderedResource | undefined {
    let current: RenderedResource | undefined = resource;
    while (current !== undefined && !roots.has(current.parent ?? "")) {
        current = byUrn.get(current.parent ?? "");
    }
    return current;
}

function phrases(resources: readonly RenderedResource[]): string {
    const counts = new Map<string, number>();
    for (const { type } of resources) {
        counts.set(type, (counts.get(type) ?? 0) + 1);
    }
    const found = nouns.flatMap(([type, one, many]) => counted(counts.get(type) ?? 0, one, many));
    return [...zones(resources), ...found].slice(0, phrasesShown).join(", ");
}

function zones(resources: readonly RenderedResource[]): readonly string[] {
    const subnets = resources.filter(({ type }) => type === "aws:ec2/subnet:Subnet");
    return counted(
        new Set(subnets.map(({ inputs }) => inputs["availabilityZoneId"] ?? inputs["availabilityZone"])).size,
        "zone",
        "zones",
    );
}

function counted(count: number, one: string, many: string): readonly string[] {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
