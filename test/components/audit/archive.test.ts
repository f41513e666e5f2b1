import assert from "node:assert/strict";
import { archiveBucketPolicy } from "../../../components/audit/archive/bucket-policies";
import { archiveDays, type KeptBucket } from "../../../components/audit/archive/contents";
import { LogArchive } from "../../../components/audit/archive/log-archive";
import { toJson } from "../../../components/iam/document";
import { sample, sampleFoundation } from "../../support/contexts";
import { deploy } from "../../support/deploy";
import { itAnswers, unneeded, type Asked } from "../team/questions";
import { notOwner, otherAccount, owner, withTeams } from "./support";

const archiveKeyArn = `arn:aws:kms:ap-northeast-1:${sample.auditAccount}:key/11111111-2222-3333-4444-555555555555`;
const { names } = owner;
const deployer = names.deployerArn("audit");
const auditor = names.roleArn("audit", "auditor-radar");
const report = names.roleArn("audit", "report");
const administrator = `arn:aws:iam::${sample.auditAccount}:role/admin`;
const root = `arn:aws:iam::${sample.auditAccount}:root`;
const recorder = `arn:aws:iam::${sample.teamAccount}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`;
const own = { "aws:PrincipalOrgID": sample.organizationId, "s3:TlsVersion": "1.3" };
const tls = { "s3:TlsVersion": "1.3" };
const algorithm = "s3:x-amz-server-side-encryption";
const keyId = `${algorithm}-aws-kms-key-id`;

function questions(bucket: KeptBucket) {
    const arn = names.archiveBucketArn(bucket);
    const ask = (who: string, does: string, on: string, context: Asked["with"], rest: Partial<Asked> = {}): Asked => ({
        who,
        does: `s3:${does}`,
        on: `${arn}${on}`,
        with: context,
        allowed: false,
        ...rest,
    });
    const may = (who: string, does: string, on: string, context: Asked["with"] = own) =>
        ask(who, does, on, context, { allowed: true });
    const mayNot = (who: string, does: string, on: string, context: Asked["with"] = own) => ask(who, does, on, context);
    const never = (who: string, does: string, on: string, context: Asked["with"] = own) =>
        ask(who, does, on, context, { careless: true });
    return { may, mayNot, never };
}

/** What holds for every bucket of the archive. */
function common(bucket: KeptBucket, path: string): readonly Asked[] {
    const { may, never } = questions(bucket);
    const takingAway = ["DeleteObject", "DeleteObjectVersion", "BypassGovernanceRetention", "PutObjectRetention"];
    return [
        may(auditor, "GetObject", path),
        may(auditor, "GetObjectVersion", path),
        may(auditor, "ListBucket", ""),
        never(auditor, "PutObject", path),
        never(auditor, "GetObject", path, { ...own, "aws:SecureTransport": "false" }),
        never(auditor, "GetObject", path, { ...own, "s3:TlsVersion": "1.1" }),
        never(auditor, "GetObject", path, { ...own, "aws:PrincipalOrgID": "o-stranger00" }),
        never(administrator, "GetObject", path),
        never(administrator, "ListBucket", ""),
        never(administrator, "PutObject", path),
        never(administrator, "PutBucketPolicy", ""),
        never(deployer, "GetObject", path),
        never(deployer, "PutObject", path),
        never(deployer, "DeleteBucket", ""),
        may(deployer, "PutBucketPolicy", ""),
        may(deployer, "ListBucket", ""),
        ...[auditor, deployer, administrator, root].flatMap((who) =>
            takingAway.map((action) => never(who, action, path, { ...own, "aws:PrincipalArn": who })),
        ),
        never(auditor, "PutObjectTagging", path),
        never(`arn:aws:iam::${sample.teamAccount}:role/kura-deployer`, "PutObject", path),
        never(`arn:aws:iam::${otherAccount}:role/admin`, "GetObject", path),
    ];
}

const fromTrail = { ...tls, "aws:SourceArn": names.trailArn };
const ours = { ...fromTrail, "s3:x-amz-acl": "bucket-owner-full-control" };
const strangersTrail = "arn:aws:cloudtrail:ap-northeast-1:999999999999:trail/kura-test-organization";
const trailPath = `/AWSLogs/${sample.organizationId}/${sample.teamAccount}/CloudTrail/x.json.gz`;
const cloudTrail = "cloudtrail.amazonaws.com";
const trail = questions("trail");
const trailQuestions: readonly Asked[] = [
    ...common("trail", trailPath),
    trail.may(cloudTrail, "PutObject", trailPath, ours),
    trail.may(cloudTrail, "PutObject", "/AWSLogs/100000000001/CloudTrail/x.json.gz", ours),
    trail.may(cloudTrail, "PutObject", trailPath, { ...ours, [algorithm]: "aws:kms", [keyId]: archiveKeyArn }),
    trail.may(cloudTrail, "GetBucketAcl", "", fromTrail),
    trail.mayNot(cloudTrail, "GetBucketAcl", "", { ...fromTrail, "aws:SourceArn": strangersTrail }),
    trail.mayNot(cloudTrail, "PutObject", trailPath, { ...ours, "aws:SourceArn": strangersTrail }),
    trail.mayNot(cloudTrail, "PutObject", trailPath, {
        ...ours,
        "aws:SourceArn": names.arn("audit", "cloudtrail", "trail/own"),
    }),
    trail.mayNot(cloudTrail, "PutObject", "/AWSLogs/o-stranger00/x/CloudTrail/x.json.gz", ours),
    trail.mayNot(cloudTrail, "PutObject", trailPath, { ...ours, "s3:x-amz-acl": "private" }),
    trail.never(cloudTrail, "PutObject", trailPath, { ...ours, [algorithm]: "AES256" }),
    trail.never(cloudTrail, "PutObject", trailPath, { ...ours, [algorithm]: "aws:kms" }),
    trail.never(cloudTrail, "PutObject", trailPath, {
        ...ours,
        [algorithm]: "aws:kms",
        [keyId]: "arn:aws:kms:ap-northeast-1:999999999999:key/x",
    }),
    trail.never(cloudTrail, "PutObject", trailPath, {
        ...ours,
        "s3:x-amz-server-side-encryption-customer-algorithm": "AES256",
    }),
    trail.never(cloudTrail, "DeleteObject", trailPath, fromTrail),
    trail.never("config.amazonaws.com", "PutObject", trailPath, ours),
];

const fromTeam = { ...tls, "aws:SourceAccount": sample.teamAccount };
const recorded = { ...fromTeam, "s3:x-amz-acl": "bucket-owner-full-control" };
const configPath = `/AWSLogs/${sample.teamAccount}/Config/x.json.gz`;
const configService = "config.amazonaws.com";
const config = questions("config");
const configQuestions: readonly Asked[] = [
    ...common("config", configPath),
    config.may(configService, "PutObject", configPath, recorded),
    config.may(configService, "PutObject", configPath, {
        ...recorded,
        [algorithm]: "aws:kms",
        [keyId]: names.keyAliasArn("audit", "archive"),
    }),
    config.may(configService, "GetBucketAcl", "", fromTeam),
    config.may(configService, "ListBucket", "", fromTeam),
    config.may(recorder, "ListBucket", ""),
    config.mayNot(recorder, "ListBucket", "", { ...own, "aws:PrincipalOrgID": "o-stranger00" }),
    config.never(recorder, "PutObject", configPath),
    config.never(recorder, "GetObject", configPath),
    config.mayNot(configService, "PutObject", configPath, { ...recorded, "aws:SourceAccount": otherAccount }),
    config.mayNot(configService, "PutObject", `/AWSLogs/${otherAccount}/Config/x.json.gz`, recorded),
    config.mayNot(configService, "ListBucket", "", { ...fromTeam, "aws:SourceAccount": otherAccount }),
    config.never(configService, "PutObject", configPath, { ...recorded, [algorithm]: "AES256" }),
    config.never(configService, "PutObject", configPath, { ...recorded, [algorithm]: "aws:kms" }),
    config.never(configService, "PutObject", configPath, {
        ...recorded,
        [algorithm]: "aws:kms",
        [keyId]: `arn:aws:kms:ap-northeast-1:${sample.teamAccount}:alias/own`,
    }),
    config.never(configService, "PutObject", configPath, {
        ...recorded,
        "s3:x-amz-server-side-encryption-customer-algorithm": "AES256",
    }),
    config.never(cloudTrail, "PutObject", configPath, recorded),
];

const findings = questions("findings");
const findingsPath = "/unused-access/2026-11-01/page-1.json";
const findingsQuestions: readonly Asked[] = [
    ...common("findings", findingsPath),
    findings.may(report, "PutObject", findingsPath),
    findings.never(report, "GetObject", findingsPath),
    findings.never(report, "DeleteObject", findingsPath),
    findings.never(report, "PutObject", findingsPath, { ...own, [algorithm]: "AES256" }),
    findings.never(report, "PutObject", findingsPath, { ...own, [algorithm]: "aws:kms" }),
    findings.never(report, "PutObject", findingsPath, {
        ...own,
        [algorithm]: "aws:kms",
        [keyId]: "arn:aws:kms:ap-northeast-1:999999999999:key/x",
    }),
    findings.never(report, "PutObject", findingsPath, {
        ...own,
        "s3:x-amz-server-side-encryption-customer-algorithm": "AES256",
    }),
    findings.never(cloudTrail, "PutObject", findingsPath, tls),
];

const asked: Record<KeptBucket, readonly Asked[]> = {
    trail: trailQuestions,
    config: configQuestions,
    findings: findingsQuestions,
};

for (const bucket of ["trail", "config", "findings"] as const) {
    const document = archiveBucketPolicy(owner, bucket);

    describe(`the archive's policy of ${bucket}`, () => {
        itAnswers(() => document, asked[bucket], sample.auditAccount);

        it("holds no statement that could be left out", async () => {
            assert.deepEqual(await unneeded(document, asked[bucket], sample.auditAccount), []);
        }).timeout(60_000);
    });
}

describe("the archive's policies", () => {
    it("have room for a hundred teams", () => {
        const many = withTeams(
            ...Array.from({ length: 99 }, (_, i) => [`team-of-eighteen-${i}`, String(400_000_000_000 + i)] as const),
        );
        assert.ok(toJson(archiveBucketPolicy(many, "config")).length <= 20_480);
    });
});

describe("LogArchive", () => {
    const archive = async (context = owner) =>
        (await deploy(() => new LogArchive("a", { context, archiveKeyArn }))).created;
    const bucketType = "aws:s3/bucket:Bucket";
    const lockType = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";

    it("trail and findings cannot be deleted by anybody for as long as the longest evidence of any team, a year at least", async () => {
        const created = await archive();
        const locks = created.ofType(lockType);
        assert.deepEqual(
            locks.map(({ inputs }) => inputs["bucket"]),
            [names.archiveBucket("trail"), names.archiveBucket("findings")],
        );
        for (const { inputs, protect } of locks) {
            assert.deepEqual(inputs["rule"], { defaultRetention: { mode: "COMPLIANCE", days: 400 } });
            assert.equal(protect, true);
        }
        const keptFor = (evidenceDays: number) =>
            archiveDays(sampleFoundation({ retention: { logDays: 400, evidenceDays, backupDays: 35 } }));
        assert.equal(keptFor(3000), 3000);
        assert.equal(keptFor(90), 365);
    });

    it("every archive bucket encrypts with the archive key, keeps versions and is protected from deletion", async () => {
        const created = await archive();
        for (const { name, inputs, protect, retainOnDelete } of created.ofType(bucketType)) {
            assert.equal(inputs["forceDestroy"], false, name);
            assert.ok(protect && retainOnDelete, name);
            const encryption = created.byName(`${name}-encryption`).inputs["rules"];
            assert.match(JSON.stringify(encryption), new RegExp(`"kmsMasterKeyId":"${archiveKeyArn}"`), name);
            assert.deepEqual(created.byName(`${name}-versions`).inputs["versioningConfiguration"], {
                status: "Enabled",
            });
        }
    });

    it("every archive bucket has its policy", async () => {
        const created = await archive();
        for (const bucket of ["trail", "config", "findings"] as const) {
            const { inputs } = created.byName(`a-${bucket}-policy`);
            assert.equal(inputs["bucket"], names.archiveBucket(bucket));
            assert.equal(inputs["policy"], toJson(archiveBucketPolicy(owner, bucket)));
        }
    });

    it("an environment that does not own the organization's trail keeps the records of AWS Config alone", async () => {
        const buckets = (await archive(notOwner)).ofType(bucketType).map(({ inputs }) => inputs["bucket"]);
        assert.deepEqual(buckets, [notOwner.names.archiveBucket("config")]);
    });

    it("gives the bucket of AWS Config no default lock, to which it could not deliver", async () => {
        assert.equal((await archive()).byName("a-config").inputs["objectLockEnabled"], false);
    });
});
