import type { Feature } from "../../config/vocabulary";

/**
 * The account that keeps CodeArtifact's package files, by region (CodeArtifact user guide, Amazon S3 gateway endpoint).
 * A region that is not here has no CodeArtifact.
 */
const codeArtifactAccounts: Readonly<Record<string, string>> = {
    "us-east-1": "193858265520",
    "us-east-2": "250872398865",
    "us-west-2": "787052242323",
    "eu-west-1": "438097961670",
    "eu-west-2": "247805302724",
    "eu-west-3": "762466490029",
    "eu-north-1": "611884512288",
    "eu-south-1": "484130244270",
    "eu-central-1": "769407342218",
    "ap-northeast-1": "660291247815",
    "ap-southeast-1": "421485864821",
    "ap-southeast-2": "860415559748",
    "ap-south-1": "681137435769",
};

/** Buckets of AWS that code in the network reads from, for one purpose. */
export interface AwsOwnedBuckets {
    /** Becomes the statement's `Sid`. */
    readonly purpose: string;
    readonly buckets: readonly string[];
}

/**
 * The buckets of AWS that a team needs to read, by exact name. They can only be read, never written, so none of them is
 * a way out; requests to them are unsigned or signed by AWS's accounts, so no condition on the caller would hold
 * (data perimeter policy examples, service-owned resources).
 */
export function awsOwnedBuckets(region: string, features: readonly Feature[]): readonly AwsOwnedBuckets[] {
    const ecr = { purpose: "ReadImageLayers", buckets: [`prod-${region}-starport-layer-bucket`] };
    return [
        ecr,
        ...(features.includes("packages") ? [{ purpose: "ReadPackages", buckets: [codeArtifactBucket(region)] }] : []),
        ...(features.includes("hosts") ? hostBuckets(region) : []),
    ];
}

function codeArtifactBucket(region: string): string {
    const account = codeArtifactAccounts[region];
    if (account === undefined) {
        throw new Error(
            `kura:region: CodeArtifact does not exist there (${region}); the feature packages works in ` +
                `${Object.keys(codeArtifactAccounts).sort().join(", ")}; leave the feature out or move the environment`,
        );
    }
    return `assets-${account}-${region}`;
}

/** What the Systems Manager agent of a Linux host and its package manager read; hosts are Amazon Linux 2023. */
function hostBuckets(region: string): readonly AwsOwnedBuckets[] {
    return [
        {
            purpose: "ReadSystemsManagerFiles",
            buckets: [
                `aws-ssm-${region}`,
                `amazon-ssm-${region}`,
                `amazon-ssm-packages-${region}`,
                `${region}-birdwatcher-prod`,
                `aws-ssm-distributor-file-${region}`,
                `aws-ssm-document-attachments-${region}`,
                `patch-baseline-snapshot-${region}`,
            ],
        },
        { purpose: "ReadAmazonLinuxPackages", buckets: [`al2023-repos-${region}-de612dc2`] },
    ];
}
