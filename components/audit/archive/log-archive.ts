import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { privateBucket } from "../../storage/private-bucket";
import { archiveBucketPolicy } from "./bucket-policies";
import { keepingOf, keptBuckets, lockOf } from "./contents";

export interface LogArchiveArgs {
    readonly context: FoundationContext;
    /** The key that encrypts the archive. Losing it loses the evidence. */
    readonly archiveKeyArn: Input<string>;
}

/**
 * What happened in the accounts, kept where those audited cannot change it (R11).
 *
 * Guarantees:
 * - trail and findings cannot be deleted by anybody for as long as the longest evidence of any team, a year at least
 *   [evidence-kept]
 * - every archive bucket encrypts with the archive key, keeps versions and is protected from deletion [evidence-kept]
 * - every archive bucket has its policy [buckets-guarded]
 * - an environment that does not own the organization's trail keeps the records of AWS Config alone [evidence-kept]
 */
export class LogArchive extends ComponentResource {
    constructor(name: string, { context, archiveKeyArn }: LogArchiveArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:LogArchive", name, {}, opts);
        for (const bucket of keptBuckets(context)) {
            privateBucket(
                `${name}-${bucket}`,
                {
                    bucket: context.names.archiveBucket(bucket),
                    keyArn: archiveKeyArn,
                    policy: archiveBucketPolicy(context, bucket),
                    keeping: keepingOf(context),
                    lock: lockOf(context, bucket),
                },
                this,
            );
        }
        this.registerOutputs({});
    }
}
