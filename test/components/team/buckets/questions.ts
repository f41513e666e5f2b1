import type { BucketPurpose } from "../../../../components/config/vocabulary";
import type { SharedPersona, WorkRole } from "../../../../components/names";
import { macieRoleArn } from "../../../../components/team/buckets/data-class";
import { scannerProbe } from "../../../../components/team/gates";
import { sample, sampleContext } from "../../../support/contexts";
import type { Asked } from "../questions";

/** A team with every feature and every persona, and personal data. */
export const context = sampleContext();
const { names } = context;

const persona = (name: SharedPersona) => names.roleArn(names.personaRole(name));
const work = (name: WorkRole) => names.roleArn(names.workRole(name));
const studio = names.roleArn(names.studioRole("ann"));
const developer = names.roleArn(names.developerRole("ann"));
const deployer = names.deployerArn;
const root = names.accountRootArn;
const jobs = work("jobs");
const macie = macieRoleArn(sample.teamAccount);
const recipient = persona("data-recipient");
const approver = persona("release-approver");
const scanner = work("malware-scan");
const intake = work("intake");

const outside = { "aws:PrincipalOrgID": sample.organizationId, "s3:TlsVersion": "1.3" };
const inside = { ...outside, "aws:VpceAccount": sample.teamAccount };
const fromRoom = { ...outside, "aws:VpceAccount": sample.networkAccount };
const clean = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "NO_THREATS_FOUND" };
const infected = { "s3:ExistingObjectTag/GuardDutyMalwareScanStatus": "THREATS_FOUND" };
const approved = { "s3:ExistingObjectTag/kura:release": "approved" };
const approving = { "s3:RequestObjectTag/kura:release": "approved", "s3:RequestObjectTagKeys": ["kura:release"] };
const scanTag = { "s3:RequestObjectTagKeys": ["GuardDutyMalwareScanStatus"] };
const algorithm = "s3:x-amz-server-side-encryption";
const keyId = `${algorithm}-aws-kms-key-id`;

/** Actions on the bucket itself, of those asked about; all others are on an object. */
const onBucket = /^(ListBucket|GetBucket|PutBucket|DeleteBucket|PutLifecycle|PutEncryption|GetEncryption)/;

function questionsOf(bucket: BucketPurpose) {
    const arn = names.bucketArn(bucket);
    const asked = (who: string, does: string, context: Asked["with"], allowed: boolean, careless = false): Asked => ({
        who,
        does: `s3:${does}`,
        on: onBucket.test(does) ? arn : `${arn}/file.csv`,
        with: context,
        careless,
        allowed,
    });
    return {
        arn,
        may: (who: string, does: string, context: Asked["with"] = inside) => asked(who, does, context, true),
        mayNot: (who: string, does: string, context: Asked["with"] = inside) => asked(who, does, context, false),
        never: (who: string, does: string, context: Asked["with"] = inside) => asked(who, does, context, false, true),
    };
}

/** What holds for every bucket, asked about somebody who may write to it. */
export function commonQuestions(bucket: BucketPurpose, writer: string, context: Asked["with"]): readonly Asked[] {
    const { may, mayNot, never } = questionsOf(bucket);
    const ownKey = names.arn("kms", "key/00000000-0000-0000-0000-000000000001");
    return [
        may(writer, "PutObject", context),
        may(writer, "PutObject", { ...context, [algorithm]: "aws:kms", [keyId]: ownKey }),
        mayNot(writer, "PutObject", { ...context, "aws:SecureTransport": "false" }),
        mayNot(writer, "PutObject", { ...context, "s3:TlsVersion": "1.1" }),
        may(writer, "PutObject", { ...context, "s3:TlsVersion": "1.2" }),
        mayNot(writer, "PutObject", { ...context, [algorithm]: "AES256" }),
        mayNot(writer, "PutObject", { ...context, [algorithm]: "aws:kms:dsse", [keyId]: ownKey }),
        mayNot(writer, "PutObject", { ...context, [algorithm]: "aws:kms" }),
        mayNot(writer, "PutObject", {
            ...context,
            [algorithm]: "aws:kms",
            [keyId]: ownKey.replace(sample.teamAccount, "999999999999"),
        }),
        mayNot(writer, "PutObject", { ...context, [`${algorithm}-customer-algorithm`]: "AES256" }),
        mayNot(writer, "PutObjectAcl", context),
        mayNot(writer, "PutObjectAnnotation", context),
        mayNot(writer, "DeleteObjectVersion", context),
        mayNot(writer, "PutObjectRetention", context),
        mayNot(writer, "DeleteBucket", context),
        mayNot(writer, "PutBucketPolicy", context),
        may(deployer, "PutBucketPolicy", outside),
        may(deployer, "PutEncryptionConfiguration", outside),
        may(deployer, "ListBucket", outside),
        mayNot(deployer, "GetObject"),
        mayNot(deployer, "PutObject"),
        mayNot(deployer, "BypassGovernanceRetention", outside),
        mayNot(deployer, "DeleteObjectVersion", outside),
        may(persona("infra-admin"), "GetBucketPolicy", outside),
        mayNot(persona("infra-admin"), "ListBucket", fromRoom),
        mayNot(persona("infra-admin"), "GetObject", fromRoom),
        mayNot(persona("infra-admin"), "PutBucketPolicy", fromRoom),
        mayNot(persona("infra-admin"), "PutLifecycleConfiguration", fromRoom),
        mayNot(root, "GetObject", { ...inside, "aws:PrincipalArn": root }),
        mayNot(root, "DeleteBucketPolicy", { ...inside, "aws:PrincipalArn": root }),
        never("arn:aws:iam::200000000002:role/kura/kura-test-other-jobs", "GetObject"),
        never("arn:aws:iam::999999999999:role/stranger", "GetBucketPolicy", {
            ...inside,
            "aws:PrincipalOrgID": "o-stranger00",
        }),
        never("anonymous", "GetObject", { "s3:TlsVersion": "1.3" }),
        never("config.amazonaws.com", "GetObject", { "aws:SourceAccount": "200000000002" }),
        never("config.amazonaws.com", "PutObject", { "aws:SourceAccount": "200000000002" }),
    ];
}

const landing = questionsOf("landing");
const input = questionsOf("input");
const workBucket = questionsOf("work");
const artifacts = questionsOf("artifacts");
const outbox = questionsOf("outbox");
const records = questionsOf("records");

/** What is asked of each bucket beside. */
export const bucketQuestions: Readonly<Record<BucketPurpose, readonly Asked[]>> = {
    landing: [
        ...commonQuestions("landing", recipient, fromRoom),
        landing.mayNot(recipient, "PutObject", outside),
        landing.may(recipient, "ListBucket", fromRoom),
        landing.mayNot(recipient, "ListBucket", outside),
        landing.may(recipient, "GetObjectVersionTagging", fromRoom),
        landing.mayNot(recipient, "GetObject", { ...fromRoom, ...clean }),
        landing.mayNot(recipient, "DeleteObject", fromRoom),
        landing.mayNot(recipient, "PutObjectTagging", { ...fromRoom, ...scanTag }),
        landing.mayNot(recipient, "PutObject", { ...fromRoom, ...scanTag }),
        landing.may(scanner, "GetObjectVersion", outside),
        landing.may(scanner, "PutObjectVersionTagging", { ...outside, ...scanTag }),
        landing.mayNot(scanner, "PutObjectTagging", { ...outside, "s3:RequestObjectTagKeys": ["kura:release"] }),
        landing.mayNot(scanner, "PutObject", outside),
        { ...landing.may(scanner, "PutObject", outside), on: `${landing.arn}/${scannerProbe}` },
        landing.may(scanner, "PutBucketNotification", outside),
        landing.mayNot(scanner, "PutBucketPolicy", outside),
        landing.may(deployer, "PutBucketNotification", outside),
        landing.mayNot(recipient, "PutBucketNotification", fromRoom),
        landing.may(intake, "GetObjectVersion", { ...outside, ...clean }),
        landing.mayNot(intake, "GetObjectVersion", { ...outside, ...infected }),
        landing.mayNot(intake, "GetObjectVersion", outside),
        landing.mayNot(intake, "GetObjectTagging", outside),
        landing.mayNot(intake, "ListBucket", outside),
        landing.mayNot(studio, "GetObject", { ...inside, ...clean }),
        landing.mayNot(jobs, "GetObject", { ...inside, ...clean }),
        landing.mayNot(studio, "PutObject"),
        landing.mayNot(macie, "GetObject", { ...outside, ...clean }),
    ],
    input: [
        ...commonQuestions("input", intake, outside),
        input.may(studio, "GetObject"),
        input.may(studio, "GetObject", fromRoom),
        input.mayNot(studio, "GetObject", outside),
        input.may(studio, "GetObject", { ...outside, "aws:ViaAWSService": "true" }),
        input.mayNot(studio, "GetObject", { ...outside, "aws:VpceAccount": "200000000002" }),
        input.may(studio, "ListBucket"),
        input.may(studio, "GetObjectTagging"),
        input.mayNot(studio, "PutObject"),
        input.mayNot(studio, "DeleteObject"),
        input.mayNot(studio, "PutObjectTagging"),
        input.may(jobs, "GetObject"),
        input.may(work("labelling"), "GetObject", outside),
        input.mayNot(work("inference"), "GetObject"),
        input.mayNot(developer, "GetObject", fromRoom),
        input.mayNot(recipient, "GetObject", fromRoom),
        input.mayNot(recipient, "GetObjectTagging", fromRoom),
        input.mayNot(recipient, "PutObject", fromRoom),
        input.mayNot(persona("auditor"), "GetObject", fromRoom),
        input.mayNot(intake, "GetObject", outside),
        input.may(macie, "GetObject", outside),
        input.mayNot(sample.reader, "GetObject", fromRoom),
    ],
    work: [
        ...commonQuestions("work", studio, inside),
        workBucket.may(jobs, "PutObject"),
        workBucket.mayNot(jobs, "PutObject", outside),
        workBucket.may(studio, "GetObject"),
        workBucket.may(studio, "GetObjectTagging"),
        workBucket.mayNot(developer, "GetObjectTagging", fromRoom),
        workBucket.mayNot(developer, "GetObject", fromRoom),
        workBucket.may(studio, "DeleteObject"),
        workBucket.may(work("inference"), "GetObject"),
        workBucket.mayNot(work("inference"), "PutObject"),
        workBucket.mayNot(work("inference"), "DeleteObject"),
        workBucket.may(macie, "GetObject", outside),
        workBucket.mayNot(work("labelling"), "GetObject", outside),
    ],
    artifacts: [
        ...commonQuestions("artifacts", jobs, inside),
        artifacts.may(work("labelling"), "PutObject", outside),
        artifacts.mayNot(work("labelling"), "DeleteObject", outside),
        // SageMaker's stores work from a network of SageMaker's, each in its own corner.
        ...(["mlflow", "feature-store"] as const).flatMap((store) => [
            { ...artifacts.may(work(store), "PutObject", outside), on: `${artifacts.arn}/${store}/x` },
            artifacts.never(work(store), "PutObject", outside),
        ]),
        { ...artifacts.may(work("feature-store"), "PutObjectAcl", outside), on: `${artifacts.arn}/feature-store/x` },
        artifacts.never(studio, "PutObjectAcl"),
        artifacts.never(work("mlflow"), "GetObject", outside),
        artifacts.may(work("inference"), "GetObject"),
        artifacts.mayNot(work("inference"), "PutObject"),
        artifacts.may(studio, "DeleteObject"),
        artifacts.may(studio, "GetObjectTagging"),
        artifacts.mayNot(approver, "GetObjectTagging", fromRoom),
        artifacts.mayNot(approver, "GetObject", fromRoom),
        artifacts.mayNot(jobs, "GetObject", outside),
        artifacts.mayNot(macie, "GetObject", outside),
    ],
    outbox: [
        ...commonQuestions("outbox", studio, inside),
        outbox.may(developer, "PutObject", fromRoom),
        outbox.mayNot(studio, "PutObject", { ...inside, ...approving }),
        outbox.mayNot(studio, "PutObjectVersionTagging", { ...inside, ...approving }),
        outbox.mayNot(developer, "PutObjectTagging", { ...fromRoom, ...approving }),
        outbox.mayNot(studio, "DeleteObject"),
        outbox.mayNot(studio, "GetObject", { ...inside, ...approved }),
        outbox.may(studio, "ListBucket"),
        outbox.mayNot(jobs, "PutObject"),
        outbox.may(approver, "ListBucketVersions", fromRoom),
        outbox.may(approver, "GetObjectVersionTagging", fromRoom),
        outbox.mayNot(studio, "GetObjectVersionTagging"),
        outbox.may(approver, "PutObjectVersionTagging", { ...fromRoom, ...approving }),
        outbox.mayNot(approver, "PutObjectVersionTagging", { ...outside, ...approving }),
        outbox.mayNot(approver, "PutObjectTagging", { ...fromRoom, ...approving }),
        outbox.mayNot(approver, "PutObjectVersionTagging", {
            ...fromRoom,
            "s3:RequestObjectTag/kura:release": "maybe",
            "s3:RequestObjectTagKeys": ["kura:release"],
        }),
        outbox.mayNot(approver, "PutObjectVersionTagging", {
            ...fromRoom,
            ...approving,
            "s3:RequestObjectTagKeys": ["kura:release", "other"],
        }),
        outbox.mayNot(approver, "GetObject", { ...fromRoom, ...approved }),
        outbox.mayNot(approver, "PutObject", fromRoom),
        outbox.may(sample.reader, "GetObject", { ...fromRoom, ...approved }),
        outbox.may(sample.reader, "GetObjectVersion", { ...fromRoom, ...approved }),
        outbox.mayNot(sample.reader, "GetObject", fromRoom),
        outbox.mayNot(sample.reader, "GetObject", { ...outside, ...approved }),
        outbox.mayNot(sample.reader, "GetObject", { ...fromRoom, ...approved, "aws:PrincipalOrgID": "o-stranger00" }),
        outbox.mayNot(sample.reader, "PutObject", fromRoom),
        outbox.mayNot(sample.reader, "ListBucket", fromRoom),
        outbox.mayNot("arn:aws:iam::100000000003:role/other", "GetObject", { ...fromRoom, ...approved }),
        outbox.mayNot(persona("auditor"), "GetObject", { ...fromRoom, ...approved }),
    ],
    records: [
        ...commonQuestions("records", work("hosts"), inside),
        records.may(work("hosts"), "GetEncryptionConfiguration"),
        records.mayNot(work("hosts"), "GetObject"),
        records.mayNot(work("hosts"), "DeleteObject"),
        records.mayNot(work("hosts"), "PutObject", outside),
        records.may(persona("auditor"), "GetObject", fromRoom),
        records.may(persona("auditor"), "ListBucket", fromRoom),
        records.mayNot(persona("auditor"), "PutObject", fromRoom),
        records.mayNot(persona("auditor"), "DeleteObject", fromRoom),
        records.mayNot(developer, "GetObject", fromRoom),
        records.mayNot(studio, "PutObject"),
    ],
};
