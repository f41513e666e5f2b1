import type { Feature } from "./vocabulary";

/** What the program must know of a region before it promises to build there. */
export interface Region {
    /** The zone ids that can be chosen. */
    readonly zones: readonly string[];
    /** Features whose service, and so whose VPC endpoint, is not offered there. */
    readonly lacks: readonly Feature[];
}

/**
 * The regions that Kura can be built in: those of the partition `aws` that offer every service which each team account
 * needs (SageMaker, KMS, ECR, EFS, GuardDuty, Macie, Backup, Step Functions, Network Firewall).
 *
 * Sources: the endpoint tables of the AWS General Reference, as data in botocore 1.43.11 (`endpoints.json`, May 2026),
 * looked up on 2026-11-23; CodeArtifact also on its own page of the General Reference. Zone ids: AWS Regions and
 * Availability Zones, "AWS Availability Zones". The old zones use1-az3 and apne1-az3 are left out: AWS no longer offers
 * them to new accounts or for many endpoints. Not checked per region: SageMaker's MLflow servers, single instance types.
 */
const regions: Readonly<Record<string, Region>> = {
    "af-south-1": region("afs1", [1, 2, 3], ["packages"]),
    "ap-east-1": region("ape1", [1, 2, 3], ["packages", "bedrock", "mail"]),
    "ap-northeast-1": region("apne1", [1, 2, 4], []),
    "ap-northeast-2": region("apne2", [1, 2, 3, 4], ["packages"]),
    "ap-northeast-3": region("apne3", [1, 2, 3], ["packages"]),
    "ap-south-1": region("aps1", [1, 2, 3], []),
    "ap-southeast-1": region("apse1", [1, 2, 3], []),
    "ap-southeast-2": region("apse2", [1, 2, 3], []),
    "ca-central-1": region("cac1", [1, 2, 4], ["packages"]),
    "eu-central-1": region("euc1", [1, 2, 3], []),
    "eu-north-1": region("eun1", [1, 2, 3], []),
    "eu-south-1": region("eus1", [1, 2, 3], []),
    "eu-west-1": region("euw1", [1, 2, 3], []),
    "eu-west-2": region("euw2", [1, 2, 3], []),
    "eu-west-3": region("euw3", [1, 2, 3], []),
    "il-central-1": region("ilc1", [1, 2, 3], ["packages"]),
    "me-south-1": region("mes1", [1, 2, 3], ["packages"]),
    "sa-east-1": region("sae1", [1, 2, 3], ["packages"]),
    "us-east-1": region("use1", [1, 2, 4, 5, 6], []),
    "us-east-2": region("use2", [1, 2, 3], []),
    "us-west-1": region("usw1", [1, 3], ["packages"]),
    "us-west-2": region("usw2", [1, 2, 3, 4], []),
};

export const regionNames: readonly string[] = Object.keys(regions);

export function regionNamed(name: string): Region | undefined {
    return regions[name];
}

/** The regions in which the feature can be had. */
export function regionsOffering(feature: Feature): readonly string[] {
    return regionNames.filter((name) => regionNamed(name)?.lacks.includes(feature) === false);
}

function region(prefix: string, zones: readonly number[], lacks: readonly Feature[]): Region {
    return { zones: zones.map((zone) => `${prefix}-az${zone}`), lacks };
}
