import { Trail } from "@pulumi/aws/cloudtrail";
import { ComponentResource, type ComponentResourceOptions, type Input } from "@pulumi/pulumi";
import type { FoundationContext } from "../../foundation-context";
import { trailSelectors } from "./selectors";

export interface OrganizationTrailArgs {
    readonly context: FoundationContext;
    /** The key of the log archive. CloudTrail must be able to use it, or nothing is delivered. */
    readonly archiveKeyArn: Input<string>;
}

/**
 * The one trail of the whole organization (R11). It belongs to the management account, so it goes through that
 * account's provider, after the archive's buckets: CloudTrail tries the bucket when the trail is made. Pass `dependsOn` the
 * audit account.
 *
 * Guarantees:
 * - the trail covers every account, every region and the global services, and is running [audit-trail]
 * - the trail's files are encrypted with the archive key and prove that nobody changed them [evidence-kept]
 * - who touched which object, endpoint or feature is recorded [audit-trail]
 * - calls that a VPC endpoint refused are recorded [audit-trail]
 * - unusual numbers of calls and of errors are recorded [detection]
 */
export class OrganizationTrail extends ComponentResource {
    constructor(name: string, args: OrganizationTrailArgs, opts?: ComponentResourceOptions) {
        super("kura:audit:OrganizationTrail", name, {}, opts);
        const { context, archiveKeyArn } = args;
        new Trail(
            `${name}-trail`,
            {
                name: context.names.trail,
                s3BucketName: context.names.archiveBucket("trail"),
                kmsKeyId: archiveKeyArn,
                isOrganizationTrail: true,
                isMultiRegionTrail: true,
                includeGlobalServiceEvents: true,
                enableLogFileValidation: true,
                enableLogging: true,
                advancedEventSelectors: trailSelectors(context),
                insightSelectors: [{ insightType: "ApiCallRateInsight" }, { insightType: "ApiErrorRateInsight" }],
            },
            { parent: this, protect: true, retainOnDelete: true, dependsOn: opts?.dependsOn },
        );
        this.registerOutputs({});
    }
}
