import type { RenderedResource } from "../../../engine/rendering";
import { refusesByItself, type Attempt } from "../../attempt";
import type { Claim } from "../../claim";
import type { Inventory } from "../../inventory";
import { idle, of, open, policies, purposeOf, readersOf, reading, tagging, tagsOf, writing } from "./bucket";

const listing = ["s3:ListBucket", "s3:ListBucketVersions", "s3:ListBucketMultipartUploads"];
/** What nobody does to an object, not even who reads and writes it. */
const never = [
    "s3:DeleteObjectVersion",
    "s3:DeleteObjectTagging",
    "s3:PutObjectRetention",
    "s3:PutObjectLegalHold",
    "s3:BypassGovernanceRetention",
    "s3:ReplicateObject",
    "s3:RestoreObject",
];
const configuring = [
    "s3:PutBucketPolicy",
    "s3:DeleteBucketPolicy",
    "s3:PutEncryptionConfiguration",
    "s3:PutLifecycleConfiguration",
    "s3:PutReplicationConfiguration",
    "s3:PutBucketPublicAccessBlock",
    "s3:PutBucketVersioning",
    "s3:PutBucketAcl",
    "s3:PutBucketNotification",
    "s3:PutInventoryConfiguration",
    "s3:DeleteBucket",
];

/** Who reads, writes and lists, one of each, and of them who comes through the account's own network. */
interface Workers {
    readonly reads: string;
    readonly writes: string;
    readonly lists: string;
    readonly inNetwork: readonly (readonly [who: string, does: readonly string[]])[];
}
const workers: Readonly<Record<string, Workers>> = {
    landing: worked("intake", "data-recipient", "data-recipient", [["data-recipient", [...writing, ...tagsOf]]]),
    input: worked("jobs", "intake", "jobs", [["jobs", [...reading, ...tagsOf]]]),
    work: worked("jobs", "jobs", "jobs", [["jobs", [...reading, ...writing, ...tagsOf, "s3:DeleteObject"]]]),
    artifacts: worked("jobs", "jobs", "jobs", [["jobs", [...reading, ...writing, ...tagsOf, "s3:DeleteObject"]]]),
    outbox: worked("reader", "studio-member", "studio-member", [
        ["studio-member", writing],
        ["release-approver", ["s3:PutObjectVersionTagging", ...tagsOf]],
    ]),
    records: worked("auditor", "hosts", "auditor", [["auditor", reading]]),
};

function worked(reads: string, writes: string, lists: string, inNetwork: Workers["inNetwork"]): Workers {
    return { reads, writes, lists, inNetwork };
}

/** Services by which the archive is written, by what they keep there. */
const archivers: Readonly<Record<string, string>> = {
    config: "config.amazonaws.com",
    trail: "cloudtrail.amazonaws.com",
    findings: "guardduty.amazonaws.com",
};

/** Buckets refuse by themselves: no permission of a role, and no guard rail that is missing, opens one. */
export const bucketLockClaims: readonly Claim[] = [
    {
        name: "Every bucket refuses by itself whoever has no business with it, whatever other policies allow",
        control: "buckets-guarded",
        flaws: [
            refusesByItself({
                at: policies,
                attempts: (resource) => {
                    const { bucket, object } = of(resource);
                    return [
                        {
                            by: idle,
                            does: [...reading, ...writing, ...tagsOf, ...tagging, "s3:PutObjectAcl"],
                            on: object,
                            with: open,
                        },
                        { by: [...idle, "jobs"], does: never, on: object },
                        { by: idle, does: "s3:DeleteObject", on: object },
                        { by: idle, does: listing, on: bucket },
                        { by: idle, does: configuring, on: bucket },
                        ...(resource.name.startsWith("audit-")
                            ? [{ by: "deployer", does: "s3:DeleteBucket", on: bucket }]
                            : []),
                    ];
                },
            }),
        ],
    },
    {
        name: "Every bucket refuses by itself other networks, organizations and keys, and what is not encrypted",
        control: "buckets-guarded",
        flaws: [refusesByItself({ at: policies, attempts: wrongly })],
    },
];

/** Callers who are right in every way but one. */
function wrongly(resource: RenderedResource, inventory: Inventory): readonly Attempt[] {
    const { bucket, object } = of(resource);
    const purpose = purposeOf(resource);
    const { reads, writes, lists, inNetwork } =
        workers[purpose] ?? worked("auditor-somebody", "nobody", "auditor-somebody", []);
    const service = archivers[purpose];
    const key = `arn:aws:kms:${inventory.config.region}:${resource.account ?? ""}:key/own`;
    const written = {
        "s3:x-amz-server-side-encryption": "aws:kms",
        "s3:x-amz-server-side-encryption-aws-kms-key-id": key,
        ...(service !== undefined && { "aws:PrincipalServiceName": service }),
    };
    const reader = reads === "reader" ? readersOf(resource, inventory) : [reads];
    const anyhow = (keys: Attempt["with"]): readonly Attempt[] => [
        { by: reader, does: reading, on: object, with: { ...open, ...keys } },
        { by: writes, does: "s3:PutObject", on: object, with: { ...written, ...keys } },
        { by: lists, does: "s3:ListBucket", on: bucket, with: keys },
        { by: "auditor", does: "s3:GetBucketPolicy", on: bucket, with: keys },
    ];
    const writing = (keys: Attempt["with"]): Attempt => ({
        by: writes,
        does: "s3:PutObject",
        on: object,
        with: { ...written, ...keys },
    });
    return [
        ...anyhow({ "aws:SecureTransport": "false" }),
        ...anyhow({ "s3:TlsVersion": "1.1" }),
        ...anyhow({ "aws:PrincipalOrgID": "o-stranger00" }),
        writing({ "s3:x-amz-server-side-encryption": "AES256" }),
        writing({ "s3:x-amz-server-side-encryption-aws-kms-key-id": undefined }),
        writing({
            "s3:x-amz-server-side-encryption-aws-kms-key-id": `arn:aws:kms:${inventory.config.region}:999999999999:key/other`,
        }),
        writing({ "s3:x-amz-server-side-encryption-customer-algorithm": "AES256" }),
        ...[undefined, "999999999999"].flatMap((elsewhere) => [
            ...inNetwork.map(([by, does]) => ({
                by,
                does,
                on: object,
                with: { ...open, "aws:VpceAccount": elsewhere },
            })),
            ...(service === undefined
                ? [{ by: lists, does: listing, on: bucket, with: { "aws:VpceAccount": elsewhere } }]
                : []),
        ]),
    ];
}
