import { DeliveryChannel, Recorder, RecorderStatus } from "@pulumi/aws/cfg";
import { ServiceLinkedRole } from "@pulumi/aws/iam";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import type { FoundationNames } from "../foundation-names";
import { configRolePath } from "./principals";

export interface AccountConfigRecorderArgs {
    /** Where the environment keeps its records. */
    readonly names: FoundationNames;
    /** The account to record, that of the provider. */
    readonly accountId: string;
}

/** AWS knows one recorder and one channel an account and region; this is what its console calls them. */
const onlyOne = "default";

/**
 * Records the configuration of one account and delivers it to the log archive (R11). For every account that the
 * environment fills: the conformance pack fails for an account without a recorder. Pass `dependsOn` the log archive:
 * AWS Config tries the bucket when the channel is made.
 *
 * Guarantees:
 * - every kind of resource is recorded, global ones too, and all the time [audit-trail]
 * - the records go to the archive, encrypted with the archive key [evidence-kept]
 * - AWS Config records with its own role, which can do nothing else [least-privilege]
 */
export class AccountConfigRecorder extends ComponentResource {
    constructor(name: string, args: AccountConfigRecorderArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:AccountConfigRecorder", name, {}, opts);
        const { names, accountId } = args;

        const role = new ServiceLinkedRole(
            `${name}-role`,
            { awsServiceName: "config.amazonaws.com", description: "AWS Config records with it" },
            { parent: this, protect: true, retainOnDelete: true, dependsOn: opts?.dependsOn },
        );
        const recorder = new Recorder(
            `${name}-recorder`,
            {
                name: onlyOne,
                roleArn: `arn:aws:iam::${accountId}:role/${configRolePath}`,
                recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
                recordingMode: { recordingFrequency: "CONTINUOUS" },
            },
            { parent: this, dependsOn: role },
        );
        const channel = new DeliveryChannel(
            `${name}-channel`,
            {
                name: onlyOne,
                s3BucketName: names.archiveBucket("config"),
                // By alias: the key's own id is known in the audit account alone.
                s3KmsKeyArn: names.keyAliasArn("audit", "archive"),
                snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
            },
            { parent: this, dependsOn: recorder },
        );
        new RecorderStatus(`${name}-on`, { name: onlyOne, isEnabled: true }, { parent: this, dependsOn: channel });
        this.registerOutputs({});
    }
}
