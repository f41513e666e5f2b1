import type { Mutant } from "./mutant";

/** Mutants that are real and do no harm, each with the reason; the list is part of the report. */
interface Harmless {
    readonly type: RegExp;
    readonly where?: RegExp;
    readonly change?: RegExp;
    readonly why: string;
}

const table: readonly Harmless[] = [
    {
        type: /securityGroup(In|E)gressRule:/,
        change: /^is not there$/,
        why: "closes more: a group opens less without the rule",
    },
    {
        type: /^aws:ssm\/document:/,
        change: /^(inputs\.(runAsDefaultUser|shellProfile\.windows)|schemaVersion) is not there$/,
        why: "is empty, or AWS refuses the document without it",
    },
    {
        type: /^aws:ec2\/launchTemplate:/,
        where: /volumeSize$|volumeType$|deviceIndex$|tagSpecifications/,
        why: "size, kind and name of what is started",
    },
    {
        type: /^aws:cognito\/userPool:/,
        where: /temporaryPasswordValidityDays$/,
        why: "stricter: a first password ends sooner",
    },
    {
        type: /^aws:s3\/bucketLifecycleConfiguration:/,
        where: /noncurrentVersionTransitions$|rules$/,
        change: /is not there/,
        why: "old versions stay as long and as locked, in dearer storage",
    },
    {
        type: /./,
        where: /^beside dmz-egress-vpc/,
        why: "the network of the DMZ that leads out has NAT gateways and routes to them already, behind the firewall",
    },
    {
        type: /^aws:ec2transitgateway\/routeTable:/,
        where: /^dmz-transit-entrance$/,
        why: "nobody is attached by this table where people come in by a client VPN",
    },
    {
        type: /^aws:ec2\/networkAcl:/,
        why: "a second lock: groups and lists were walked together with the change in it, and no packet finds a new way",
    },
    {
        type: /^aws:ec2\/subnet:/,
        where: /mapPublicIpOnLaunch|assignIpv6AddressOnCreation|availabilityZone/,
        why: "the NAT gateways have addresses of their own, and nothing else is in these subnets",
    },
    {
        type: /^aws:ec2\/routeTable:/,
        where: / routes$/,
        why: "the list is empty: without it a route that somebody adds by hand stays, which guard rails refuse and an alarm tells",
    },
    {
        type: /^aws:ec2\/vpcEndpoint:/,
        where: / dnsOptions/,
        why: "names of S3 lead to the one or the other endpoint of the entrance, and both have the same policy",
    },
    {
        type: /^aws:iam\/role:/,
        where: / maxSessionDuration$/,
        change: /is not there/,
        why: "stricter: AWS then ends a session after an hour, the least that it knows",
    },
    {
        type: /^aws:sagemaker\/domain:/,
        where: / defaultUserSettings\.autoMountHomeEfs$/,
        change: /^is Disabled$/,
        why: "less: a private app then does not mount its member's own directory of the file system",
    },
    {
        type: /./,
        where: / tags(\..*)?$/,
        why: "a tag by which no policy decides: it sorts and is shown; those that decide are asked for by claims and questions",
    },
];

export function harmlessBecause({ type, where, change }: Mutant): string | undefined {
    return table.find(
        (each) => each.type.test(type) && (each.where?.test(where) ?? true) && (each.change?.test(change) ?? true),
    )?.why;
}
