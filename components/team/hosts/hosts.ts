import { LaunchTemplate, SecurityGroup } from "@pulumi/aws/ec2";
import { InstanceProfile } from "@pulumi/aws/iam";
import { SecurityGroupEgressRule, SecurityGroupIngressRule } from "@pulumi/aws/vpc";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import type { KeyPurpose } from "../../config/vocabulary";
import { iamPath } from "../../names";
import type { SecurityGroupTarget } from "../../network/security-group-target";
import type { TeamContext } from "../context";
import { roomPorts } from "../network/way-out";

/** The parts of the team's network that a host is placed in. */
export interface HostsNetwork {
    readonly vpcId: Input<string>;
    /** The workloads' subnets; hosts are placed in the first. */
    readonly subnetIds: readonly Input<string>[];
    /** Where the interface endpoints are. */
    readonly endpoints: SecurityGroupTarget;
    readonly s3PrefixListId: Input<string>;
}

export interface HostsArgs {
    readonly context: TeamContext;
    readonly network: HostsNetwork;
    /** A host's disk is encrypted with the notebooks key, as every EBS volume of the account is by default. */
    readonly keyArns: Readonly<Record<KeyPurpose, Input<string>>>;
}

/** Root disk of Amazon Linux 2023, and a size that holds the system and its updates. */
const rootDisk = { deviceName: "/dev/xvda", gib: 30 } as const;

/** Enough for an administrator's tools. Whoever starts a host may choose another size. */
const instanceType = "t3.small";

/** AWS publishes the newest image's id under this name (Amazon Linux 2023 user guide, Systems Manager parameters). */
const newestImage = "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64";

/**
 * What an infrastructure administrator starts a server from. No server is made here: a host exists as long as somebody
 * needs it. Pass `dependsOn` the roles: the instance profile carries one of them.
 *
 * Guarantees:
 * - a host is reached from the security room only, on 443 and 22 [single-entrance]
 * - a host reaches the endpoints and S3 only, not even the DMZ [confined-work]
 * - a host's metadata is read with a session token and from the host itself only [hardened-defaults]
 * - a host's disk is encrypted with a customer-managed key [own-keys]
 * - a host has no public address [closed-network]
 * - a host is managed by Session Manager and has no SSH key of AWS's [recorded-sessions]
 */
export class Hosts extends ComponentResource {
    /** The launch template, the only thing that hosts are started from. */
    readonly launchTemplateId: Output<string>;

    constructor(name: string, args: HostsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Hosts", name, {}, opts);
        const { network, keyArns } = args;
        const { names, environment } = args.context;

        const group = new SecurityGroup(
            `${name}-group`,
            { vpcId: network.vpcId, name: names.workRole("hosts"), description: "Servers" },
            { parent: this },
        );
        for (const range of environment.securityRoom.ranges) {
            for (const port of roomPorts) {
                new SecurityGroupIngressRule(
                    `${name}-from-${range.replace("/", "-")}-${port}`,
                    {
                        securityGroupId: group.id,
                        description: "Terminals of the security room",
                        ipProtocol: "tcp",
                        fromPort: port,
                        toPort: port,
                        cidrIpv4: range,
                    },
                    { parent: this },
                );
            }
        }
        const https = { securityGroupId: group.id, ipProtocol: "tcp", fromPort: 443, toPort: 443 };
        new SecurityGroupEgressRule(
            `${name}-to-endpoints`,
            {
                ...https,
                description: "AWS services by interface endpoint",
                ...network.endpoints,
            },
            { parent: this },
        );
        new SecurityGroupEgressRule(
            `${name}-to-s3`,
            { ...https, description: "S3 by gateway endpoint", prefixListId: network.s3PrefixListId },
            { parent: this },
        );

        // Options of a component do not reach its children, and the role must exist first.
        const profile = new InstanceProfile(
            `${name}-profile`,
            { name: names.workRole("hosts"), path: iamPath, role: names.workRole("hosts") },
            { parent: this, dependsOn: opts?.dependsOn },
        );
        const template = new LaunchTemplate(
            `${name}-template`,
            {
                name: names.workRole("hosts"),
                description: "The only thing that hosts are started from",
                updateDefaultVersion: true,
                imageId: newestImage,
                instanceType,
                iamInstanceProfile: { arn: profile.arn },
                // One hop: a container or a proxy on the host does not get the host's credentials.
                metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
                blockDeviceMappings: [
                    {
                        deviceName: rootDisk.deviceName,
                        ebs: {
                            encrypted: "true",
                            kmsKeyId: keyArns.notebooks,
                            volumeSize: rootDisk.gib,
                            volumeType: "gp3",
                            deleteOnTermination: "true",
                        },
                    },
                ],
                // Complete, with the subnet: whoever had to add one could replace the security group with it.
                networkInterfaces: [
                    {
                        deviceIndex: 0,
                        associatePublicIpAddress: "false",
                        subnetId: network.subnetIds[0],
                        securityGroups: [group.id],
                    },
                ],
                monitoring: { enabled: true },
                tagSpecifications: [{ resourceType: "instance", tags: { Name: names.workRole("hosts") } }],
            },
            { parent: this },
        );

        this.launchTemplateId = template.id;
        this.registerOutputs({ launchTemplateId: this.launchTemplateId });
    }
}
