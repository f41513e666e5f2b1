import { Analyzer } from "@pulumi/aws/accessanalyzer";
import { DefaultKmsKey, EncryptionByDefault, SnapshotBlockPublicAccess } from "@pulumi/aws/ebs";
import {
    AllowedImagesSettings,
    ImageBlockPublicAccess,
    InstanceMetadataDefaults,
    SerialConsoleAccess,
    VpcBlockPublicAccessOptions,
} from "@pulumi/aws/ec2";
import { AccountPasswordPolicy } from "@pulumi/aws/iam";
import { AccountPublicAccessBlock } from "@pulumi/aws/s3";
import { ServiceSetting } from "@pulumi/aws/ssm";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { TeamContext } from "../context";

export interface BaselineArgs {
    /** What the account is built from. */
    readonly context: TeamContext;
    /** The key for every disk that names no other. */
    readonly notebooksKeyArn: Input<string>;
}

/**
 * Account-wide settings that hold for whatever is made later, by whomever.
 *
 * Guarantees:
 * - no bucket of the account can become public [nothing-public]
 * - no network of the account reaches the internet or is reached from it [closed-network]
 * - every new disk is encrypted with the team's key [own-keys]
 * - snapshots, images and Systems Manager documents cannot be shared with the public [nothing-public]
 * - hosts answer for their metadata by IMDSv2 only [hardened-defaults]
 * - hosts start from images of Amazon or of the account itself [standard-images]
 * - hosts have no serial console [recorded-sessions]
 * - access from outside the account is found [data-perimeter]
 * - a password, should anybody ever set one, is strong [hardened-defaults]
 */
export class Baseline extends ComponentResource {
    constructor(name: string, args: BaselineArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Baseline", name, {}, opts);

        this.closeNetworks(name);
        this.closeStorage(name, args);
        this.closeHosts(name, args.context);
        this.closeIdentities(name, args.context);
        this.registerOutputs({});
    }

    /**
     * AWS gives a new account a default VPC with an internet gateway. Subnet ids are not known to IAM policies, so
     * nothing else would keep a job out of it (docs/decisions/0005).
     */
    private closeNetworks(name: string): void {
        new VpcBlockPublicAccessOptions(
            `${name}-vpc-public-access`,
            { internetGatewayBlockMode: "block-bidirectional" },
            { parent: this },
        );
    }

    private closeStorage(name: string, { context, notebooksKeyArn }: BaselineArgs): void {
        const inside = { parent: this };
        new AccountPublicAccessBlock(
            `${name}-bucket-public-access`,
            {
                accountId: context.team.accountId,
                blockPublicAcls: true,
                blockPublicPolicy: true,
                ignorePublicAcls: true,
                restrictPublicBuckets: true,
            },
            inside,
        );
        const key = new DefaultKmsKey(`${name}-disk-key`, { keyArn: notebooksKeyArn }, inside);
        // The key first: in between, disks would be encrypted with the key that AWS manages.
        new EncryptionByDefault(`${name}-disk-encryption`, { enabled: true }, { parent: this, dependsOn: key });
        new SnapshotBlockPublicAccess(`${name}-snapshot-sharing`, { state: "block-all-sharing" }, inside);
    }

    private closeHosts(name: string, { names, team }: TeamContext): void {
        const inside = { parent: this };
        new InstanceMetadataDefaults(
            `${name}-metadata`,
            {
                httpEndpoint: "enabled",
                httpTokens: "required",
                // One hop: a container on a host does not reach the host's credentials.
                httpPutResponseHopLimit: 1,
                instanceMetadataTags: "disabled",
            },
            inside,
        );
        new ImageBlockPublicAccess(`${name}-image-sharing`, { state: "block-new-sharing" }, inside);
        new AllowedImagesSettings(
            `${name}-allowed-images`,
            { state: "enabled", imageCriterions: [{ imageProviders: ["amazon", team.accountId] }] },
            inside,
        );
        new SerialConsoleAccess(`${name}-serial-console`, { enabled: false }, inside);
        new ServiceSetting(
            `${name}-document-sharing`,
            {
                settingId: names.arn("ssm", "servicesetting/ssm/documents/console/public-sharing-permission"),
                settingValue: "Disable",
            },
            inside,
        );
    }

    /** Unused access is looked for by the organization's analyzer in the audit account, once for all accounts. */
    private closeIdentities(name: string, { names }: TeamContext): void {
        const inside = { parent: this };
        new Analyzer(
            `${name}-access-analyzer`,
            { analyzerName: `${names.prefix}-outside-access`, type: "ACCOUNT" },
            inside,
        );
        new AccountPasswordPolicy(
            `${name}-passwords`,
            {
                minimumPasswordLength: 32,
                requireLowercaseCharacters: true,
                requireUppercaseCharacters: true,
                requireNumbers: true,
                requireSymbols: true,
                passwordReusePrevention: 24,
                maxPasswordAge: 90,
                hardExpiry: true,
                allowUsersToChangePassword: false,
            },
            inside,
        );
    }
}
