import * as s3 from "@pulumi/aws/s3";
import type { ComponentResourceOptions, Input } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { bucketPurposes, type BucketPurpose, type KeyPurpose } from "../../config/vocabulary";
import { privateBucket } from "../../storage/private-bucket";
import type { TeamContext } from "../context";
import { bucketPolicy } from "./bucket-policies";
import { dataClassRules } from "./data-class";
import { keepingOf, lockOf } from "./keeping";
import { PersonalDataSearch } from "./personal-data-search";

export interface BucketsArgs {
    /** Whose buckets, and who reaches them. */
    readonly context: TeamContext;
    /** ARNs of the team's keys. Another key leaves what is already there under the old one. */
    readonly keyArns: Readonly<Record<KeyPurpose, Input<string>>>;
}

/** Session records are not the team's data, and those who read the one need nothing on the other. */
function keyFor(purpose: BucketPurpose): KeyPurpose {
    return purpose === "records" ? "logs" : "data";
}

/**
 * The team's buckets: the way in, the place of work, the way out, and the session records.
 *
 * Guarantees:
 * - every bucket encrypts with its own key under a bucket key and takes no key from the caller [own-keys]
 * - every bucket blocks public access and knows no access control lists [buckets-guarded]
 * - every bucket keeps versions, cannot be emptied by the program and is protected from deletion [backups]
 * - evidence is locked: records in compliance mode, landing and outbox in governance mode [evidence-kept]
 * - data expires as its class and the team say [classified-data]
 * - every bucket has its policy [buckets-guarded]
 * - what waits in the outbox is read by its named readers only, after a release approver has marked that version
 *   [take-out-second-person]
 * - tag changes in the outbox are told to EventBridge [take-out-second-person]
 * - Macie looks for personal data where the data class asks for it [personal-data]
 */
export class Buckets extends ComponentResource {
    constructor(name: string, args: BucketsArgs, opts?: ComponentResourceOptions) {
        super("kura:team:Buckets", name, {}, opts);
        const { context } = args;

        const buckets = bucketPurposes.map((purpose) => this.bucket(`${name}-${purpose}`, purpose, args));
        new s3.BucketNotification(
            `${name}-outbox-events`,
            { bucket: context.names.bucket("outbox"), eventbridge: true },
            { parent: this, dependsOn: buckets },
        );
        if (dataClassRules[context.team.dataClass].macie) {
            new PersonalDataSearch(`${name}-search`, { context }, { parent: this, dependsOn: buckets });
        }
        this.registerOutputs({});
    }

    private bucket(name: string, purpose: BucketPurpose, { context, keyArns }: BucketsArgs): s3.Bucket {
        return privateBucket(
            name,
            {
                bucket: context.names.bucket(purpose),
                keyArn: keyArns[keyFor(purpose)],
                policy: bucketPolicy(context, purpose),
                keeping: keepingOf(context, purpose),
                lock: lockOf(context, purpose),
            },
            this,
        );
    }
}
