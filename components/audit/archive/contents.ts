import type { FoundationContext } from "../../foundation-context";
import type { ArchiveBucket } from "../../foundation-names";
import type { OneOrMore } from "../../iam/document";
import type { Keeping, Lock } from "../../storage/keeping";
import { recordedAccounts } from "../accounts";
import { auditRoleArn } from "../principals";

/** What is kept here. The firewall's logs stay in the network account's log groups. */
export type KeptBucket = Exclude<ArchiveBucket, "firewall">;

/** An AWS service that delivers into a bucket. */
export interface ServiceWriter {
    readonly service: string;
    /** Where it writes, below the bucket. */
    readonly paths: readonly string[];
    /**
     * On whose behalf, by condition keys that must be equal: without them anybody's trail or recorder could fill the
     * bucket (confused deputy).
     */
    readonly from: Readonly<Record<string, OneOrMore>>;
    /** What it looks at before it writes. */
    readonly looks: readonly string[];
}

/** A year is what an investigation asks for at least, however short the teams' own evidence is kept. */
const shortestDays = 365;

/** The buckets of this environment. Trail and findings are the whole organization's, so its owner keeps them. */
export function keptBuckets({ environment }: FoundationContext): readonly KeptBucket[] {
    return environment.organization.owner ? ["trail", "config", "findings"] : ["config"];
}

/** As long as the team that keeps its evidence the longest. */
export function archiveDays({ environment }: FoundationContext): number {
    return Math.max(shortestDays, ...Object.values(environment.teams).map(({ retention }) => retention.evidenceDays));
}

/**
 * In compliance mode nobody, root included, deletes or shortens. AWS Config cannot deliver to a bucket whose lock has a
 * default (Config developer guide, delivery channel): there, the policy alone keeps what is there.
 */
export function lockOf(context: FoundationContext, bucket: KeptBucket): Lock | undefined {
    return bucket === "config" ? undefined : { mode: "COMPLIANCE", days: archiveDays(context) };
}

export function keepingOf(context: FoundationContext): Keeping {
    return { currentDays: archiveDays(context), noncurrentDays: 1 };
}

export function serviceWriter(context: FoundationContext, bucket: KeptBucket): ServiceWriter | undefined {
    const { names, environment } = context;
    const accounts = recordedAccounts(context);
    const table: Record<KeptBucket, ServiceWriter | undefined> = {
        // The management account's own path is used should the trail ever be its alone (CloudTrail user guide).
        trail: {
            service: "cloudtrail.amazonaws.com",
            paths: [names.accountId("management"), environment.organization.id].map((owner) => `AWSLogs/${owner}/*`),
            from: { "aws:SourceArn": names.trailArn },
            looks: ["s3:GetBucketAcl"],
        },
        config: {
            service: "config.amazonaws.com",
            paths: accounts.map((account) => `AWSLogs/${account}/Config/*`),
            from: { "aws:SourceAccount": accounts },
            looks: ["s3:GetBucketAcl", "s3:ListBucket"],
        },
        findings: undefined,
    };
    return table[bucket];
}

/** Roles that write; a bucket has either these or a service. */
export function roleWriters(context: FoundationContext, bucket: KeptBucket): readonly string[] {
    return bucket === "findings" ? [auditRoleArn(context, "report")] : [];
}
