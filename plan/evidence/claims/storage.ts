import {
    equal,
    eachHas,
    inEveryTeam,
    leadsTo,
    like,
    off,
    settings,
    unlessAbsent,
    within,
    type Claim,
    type Expected,
} from "../claim";
import { valuesAt, type Inventory } from "../inventory";

const bucket = "aws:s3/bucket:Bucket";
/** What each bucket has beside it. */
const companions = [
    "aws:s3/bucketPolicy:BucketPolicy",
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketVersioning:BucketVersioning",
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
] as const;
const lock = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
const kept = /-buckets-(landing|outbox|records)(-lock)?$/;

const ownBucket: Expected = {
    test: (value, { account }, inventory) =>
        inventory.of(bucket, account).some(({ inputs }) => inputs["bucket"] === value),
    said: "a bucket of the account",
};

/** What holds data keeps it, and what holds evidence cannot lose it. */
export const storageClaims: readonly Claim[] = [
    {
        name: "Every bucket has its policy, encryption, versions, owner, lifetime and public access block",
        control: "buckets-guarded",
        flaws: [
            ...companions.map((companion) => eachHas(bucket, companion, "bucket", "bucket")),
            ...companions.map((companion) => settings(companion, { bucket: ownBucket })),
            settings("aws:s3/bucketOwnershipControls:BucketOwnershipControls", {
                "rule.objectOwnership": "BucketOwnerEnforced",
            }),
            settings("aws:s3/bucketVersioning:BucketVersioning", { "versioningConfiguration.status": "Enabled" }),
            settings(bucket, { bucket: like(/^kura-[a-z0-9-]+-\d{12}$/) }),
            (inventory) =>
                inventory
                    .of(bucket)
                    .filter(({ account, inputs }) => !String(inputs["bucket"]).endsWith(account ?? ""))
                    .map(({ name }) => `${name}: its name does not end in its account`),
            inEveryTeam(bucket, 6),
        ],
    },
    {
        name: "No update deletes what holds data",
        control: "evidence-kept",
        flaws: [
            settings(bucket, { forceDestroy: off }),
            settings("aws:backup/vault:Vault", { forceDestroy: off }),
            settings("aws:athena/workgroup:Workgroup", { forceDestroy: off }),
            settings("aws:ecr/repository:Repository", { forceDelete: off }),
            settings("aws:sagemaker/domain:Domain", { "retentionPolicy.homeEfsFileSystem": "Retain" }),
            settings("aws:cognito/userPool:UserPool", { deletionProtection: "ACTIVE" }),
            settings("aws:organizations/account:Account", { closeOnDeletion: off }),
            protectedInState,
        ],
    },
    {
        name: "What was brought in, what goes out and what was recorded is locked against deletion",
        control: "evidence-kept",
        flaws: [
            settings(bucket, { objectLockEnabled: true }, kept),
            settings(bucket, { objectLockEnabled: off }, /-buckets-(input|work|artifacts)$|-archive-config$/),
            inEveryTeam(lock, 3),
            settings(lock, { bucket: ownBucket, "rule.defaultRetention.days": within(400, 36500) }),
            settings(lock, { "rule.defaultRetention.mode": "COMPLIANCE" }, /-records-lock$/),
            settings(lock, { "rule.defaultRetention.mode": "GOVERNANCE" }, /-(landing|outbox)-lock$/),
            (inventory) =>
                inventory.teams.flatMap(({ name, account }) =>
                    ["landing", "outbox", "records"]
                        .filter((purpose) => !locked(inventory, account).some((each) => each.includes(`-${purpose}-`)))
                        .map((purpose) => `${name}: ${purpose} is not locked`),
                ),
        ],
    },
    {
        name: "Buckets forget unfinished uploads and old versions in time, and nothing else before its time",
        control: "evidence-kept",
        flaws: [lifetimes],
    },
    {
        name: "What is done in the outbox is told to EventBridge",
        control: "take-out-second-person",
        flaws: [
            inEveryTeam("aws:s3/bucketNotification:BucketNotification"),
            settings("aws:s3/bucketNotification:BucketNotification", { bucket: ownBucket, eventbridge: true }),
        ],
    },
    {
        name: "Results of queries lie in the team's own bucket, and no workgroup is told otherwise",
        control: "data-perimeter",
        flaws: [
            settings("aws:athena/workgroup:Workgroup", {
                "configuration.enforceWorkgroupConfiguration": true,
                "configuration.publishCloudwatchMetricsEnabled": true,
                "configuration.requesterPaysEnabled": off,
                "configuration.resultConfiguration.expectedBucketOwner": like(/^\d{12}$/),
                "configuration.resultConfiguration.outputLocation": like(/^s3:\/\/kura-[a-z0-9-]+-work-\d{12}\//),
                state: unlessAbsent(equal("ENABLED")),
            }),
            inFeature("athena", "aws:athena/workgroup:Workgroup"),
            inFeature("glue", "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings"),
        ],
    },
    {
        name: "Models are registered where the team's account alone reads them",
        control: "data-perimeter",
        flaws: [
            inEveryTeam("aws:sagemaker/modelPackageGroup:ModelPackageGroup"),
            inEveryTeam("aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy"),
            leadsTo(
                "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy",
                "modelPackageGroupName",
                "aws:sagemaker/modelPackageGroup:ModelPackageGroup",
                "modelPackageGroupName",
            ),
        ],
    },
];

function locked(inventory: Inventory, account: string): readonly string[] {
    return inventory.of(lock, account).map(({ inputs }) => String(inputs["bucket"]));
}

function inFeature(feature: string, type: string): Claim["flaws"][number] {
    return inEveryTeam(type, ({ config }) => (config.features.some((each) => each === feature) ? 1 : 0));
}

function protectedInState(inventory: Inventory): readonly string[] {
    return [bucket, "aws:kms/key:Key", "aws:sagemaker/domain:Domain", "aws:organizations/account:Account"].flatMap(
        (type) =>
            inventory
                .of(type)
                .filter((each) => !each.protect)
                .map(({ name }) => `${name}: is not protected`),
    );
}

/** Days for which a bucket keeps what it holds, and old versions of it: at least and at most. */
const keeps: Readonly<
    Record<string, { readonly objects: readonly [number, number] | undefined; readonly versions: number }>
> = {
    // Landing hands on within hours; its versions, which nobody can delete, are the evidence.
    landing: { objects: [2, 30], versions: 400 },
    outbox: { objects: [400, 3650], versions: 400 },
    // Their objects are locked or written once, so an old version is nothing that anybody had.
    records: { objects: [400, 3650], versions: 1 },
    config: { objects: [400, 3650], versions: 1 },
    trail: { objects: [400, 3650], versions: 1 },
    findings: { objects: [400, 3650], versions: 1 },
    input: { objects: undefined, versions: 14 },
    work: { objects: undefined, versions: 14 },
    artifacts: { objects: undefined, versions: 14 },
};

function lifetimes(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")
        .flatMap(({ name, inputs }) => faultsOf(name, inputs).map((fault) => `${name}: ${fault}`));
}

function faultsOf(name: string, inputs: object): readonly string[] {
    const all = valuesAt(inputs, "rules").flat();
    const rules = all.filter(
        (rule) => valuesAt(rule, "status")[0] === "Enabled" && valuesAt(rule, "filter").length === 1,
    );
    const [, wanted] = Object.entries(keeps).find(([purpose]) => name.endsWith(`-${purpose}-lifecycle`)) ?? [];
    const days = (path: string) => valuesAt(rules, path).map(Number);
    const old = days("noncurrentVersionExpiration.noncurrentDays");
    const gone = days("expiration.days");
    const [least, most] = wanted?.objects ?? [90, Infinity];
    return [
        ...(days("abortIncompleteMultipartUpload.daysAfterInitiation").some((each) => each >= 2 && each <= 7)
            ? []
            : ["unfinished uploads stay, or go while they are made"]),
        ...(old.length === 1 && old.every((each) => each >= (wanted?.versions ?? 14))
            ? []
            : ["old versions stay for ever, or go before their time"]),
        ...(valuesAt(rules, "expiration.expiredObjectDeleteMarker").includes(true) ? [] : ["lone delete markers stay"]),
        ...(days("noncurrentVersionTransitions.noncurrentDays").every((each) => each >= 30)
            ? []
            : ["versions are moved away at once"]),
        ...((wanted?.objects === undefined || gone.length === 1) && gone.every((each) => each >= least && each <= most)
            ? []
            : ["objects expire before their time, or never"]),
    ];
}
