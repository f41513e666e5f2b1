import { bucketPurposes, type BucketPurpose, type KeyPurpose } from "../../../../components/config/vocabulary";
import type { SharedPersona, WorkRole } from "../../../../components/names";
import { macieRoleArn } from "../../../../components/team/buckets/data-class";
import { sample, sampleContext } from "../../../support/contexts";
import type { Asked } from "../questions";

/** A team with everything: every feature, imported material for the data key, client-side encryption. */
export const context = sampleContext({
    keys: {
        imported: { purposes: ["data"], source: "config", validTo: "2027-03-31" },
        clientSideEncryption: { context: { team: "radar", use: "scores" } },
    },
});
const { names } = context;
const key = names.arn("kms", "key/00000000-0000-0000-0000-000000000001");

export const persona = (name: SharedPersona) => names.roleArn(names.personaRole(name));
export const work = (name: WorkRole) => names.roleArn(names.workRole(name));
export const studio = names.roleArn(names.studioRole("ann"));
export const developer = names.roleArn(names.developerRole("ann"));
export const deployer = names.deployerArn;
const root = names.accountRootArn;
const jobs = work("jobs");
const own = { "aws:PrincipalOrgID": sample.organizationId };

const via = (service: string) => ({ ...own, "kms:ViaService": `${service}.ap-northeast-1.amazonaws.com` });
const s3 = (bucket: BucketPurpose) => ({ ...via("s3"), "kms:EncryptionContext:aws:s3:arn": names.bucketArn(bucket) });
const grant = (service: string, forAws = "true") => ({ ...via(service), "kms:GrantIsForAWSResource": forAws });
const ofTable = (table: string) => ({
    ...via("dynamodb"),
    "kms:EncryptionContext:aws:dynamodb:tableName": table,
});
const context1 = (pair: string, value: string) => ({ ...own, [`kms:EncryptionContext:${pair}`]: value });

function may(who: string, does: string, context: Asked["with"] = own): Asked {
    return { who, does: `kms:${does}`, on: key, with: context, allowed: true };
}
function mayNot(who: string, does: string, context: Asked["with"] = own): Asked {
    return { ...may(who, does, context), allowed: false };
}
function never(who: string, does: string, context: Asked["with"] = own): Asked {
    return { ...mayNot(who, does, context), careless: true };
}

const managing = [
    "DescribeKey",
    "GetKeyPolicy",
    "ListKeyPolicies",
    "GetKeyRotationStatus",
    "EnableKeyRotation",
    "EnableKey",
    "DisableKey",
    "UpdateKeyDescription",
    "ListResourceTags",
    "TagResource",
    "UntagResource",
    "CreateAlias",
    "UpdateAlias",
    "DeleteAlias",
    "ListGrants",
    "RevokeGrant",
    "CancelKeyDeletion",
];
const using = [
    "Encrypt",
    "Decrypt",
    "ReEncryptFrom",
    "ReEncryptTo",
    "GenerateDataKey",
    "GenerateDataKeyWithoutPlaintext",
];
const ec2 = `arn:aws:iam::${sample.teamAccount}:role/aws:ec2-infrastructure`;
const serviceLinked = `arn:aws:iam::${sample.teamAccount}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX`;

/** Of all the buckets these and no other, with a bucket key and, for objects, without. */
function bucketsOf(who: string, does: string, ...buckets: readonly BucketPurpose[]): readonly Asked[] {
    return bucketPurposes.flatMap((bucket) => {
        const allowed = buckets.includes(bucket);
        const object = { ...s3(bucket), "kms:EncryptionContext:aws:s3:arn": `${names.bucketArn(bucket)}/a/b.csv` };
        return [
            { ...may(who, does, s3(bucket)), allowed },
            { ...may(who, does, object), allowed },
        ];
    });
}

/** What holds for every key. */
export const managementQuestions: readonly Asked[] = [
    ...managing.map((action) => may(deployer, action)),
    ...managing
        .slice(4)
        .map((action) => mayNot(persona("infra-admin"), action))
        .filter(({ does }) => !does.includes(":List")),
    ...using.map((action) => never(`arn:aws:iam::${sample.teamAccount}:role/admin`, action)),
    ...using.map((action) => never(persona("release-approver"), action, via("s3"))),
    // As if a grant had been given, which is what a volume is attached under: the Denies must not stand in its way.
    { ...may(ec2, "Decrypt"), careless: true },
    { ...may(serviceLinked, "Decrypt"), careless: true },
    may(deployer, "PutKeyPolicy", { ...own, "kms:BypassPolicyLockoutSafetyCheck": "false" }),
    may(deployer, "ScheduleKeyDeletion", { ...own, "kms:ScheduleKeyDeletionPendingWindowInDays": "30" }),
    may(persona("infra-admin"), "GetKeyRotationStatus"),
    may(persona("infra-admin"), "DescribeKey"),
    may(persona("auditor"), "ListGrants"),
    may(persona("auditor"), "GetKeyPolicy"),
    never(deployer, "PutKeyPolicy", { ...own, "kms:BypassPolicyLockoutSafetyCheck": "true" }),
    never(deployer, "ScheduleKeyDeletion", { ...own, "kms:ScheduleKeyDeletionPendingWindowInDays": "7" }),
    mayNot(deployer, "DisableKeyRotation"),
    mayNot(deployer, "Decrypt"),
    never(deployer, "CreateGrant", { ...own, "kms:GrantIsForAWSResource": "false" }),
    never(persona("infra-admin"), "PutKeyPolicy"),
    mayNot(persona("infra-admin"), "Decrypt", via("s3")),
    never(persona("infra-admin"), "CreateAlias"),
    never(root, "PutKeyPolicy", { ...own, "aws:PrincipalArn": root }),
    never(root, "Decrypt", { ...via("s3"), "aws:PrincipalArn": root }),
    never(studio, "PutKeyPolicy"),
    never(studio, "ImportKeyMaterial"),
    never(jobs, "CreateGrant", grant("sagemaker", "false")),
    never(`arn:aws:iam::${sample.teamAccount}:role/admin`, "Decrypt", via("s3")),
    mayNot(`arn:aws:iam::${sample.networkAccount}:role/admin`, "Decrypt", via("s3")),
    mayNot("arn:aws:iam::999999999999:role/stranger", "Decrypt", {
        ...s3("work"),
        "aws:PrincipalOrgID": "o-stranger00",
    }),
    mayNot("arn:aws:iam::200000000002:role/kura/kura-test-other-jobs", "Decrypt", s3("work")),
    mayNot("s3.amazonaws.com", "Decrypt", { "aws:SourceAccount": sample.teamAccount }),
];

const agreed = { "kms:EncryptionContext:team": "radar", "kms:EncryptionContext:use": "scores" };
const agreedKeys = ["team", "use"];

const data: readonly Asked[] = [
    never(persona("infra-admin"), "Decrypt", s3("work")),
    may(deployer, "ImportKeyMaterial"),
    ...[jobs, studio, developer, work("inference"), work("intake"), work("labelling"), work("malware-scan")].map(
        (user) => may(user, "DescribeKey"),
    ),
    may(persona("data-recipient"), "DescribeKey"),
    may(sample.reader, "DescribeKey"),
    ...using.map((action) => never(developer, action, via("lambda"))),
    may(persona("data-recipient"), "GenerateDataKey", s3("landing")),
    may(persona("data-recipient"), "Decrypt", s3("landing")),
    mayNot(persona("data-recipient"), "Decrypt", s3("input")),
    never(persona("data-recipient"), "Decrypt"),
    mayNot(persona("release-approver"), "Decrypt", s3("outbox")),
    mayNot(persona("auditor"), "Decrypt", s3("work")),
    may(work("malware-scan"), "Decrypt", s3("landing")),
    mayNot(work("malware-scan"), "Decrypt", s3("input")),
    may(work("intake"), "Decrypt", s3("landing")),
    mayNot(work("intake"), "GenerateDataKey", s3("landing")),
    may(work("intake"), "GenerateDataKey", s3("input")),
    may(studio, "Decrypt", s3("input")),
    may(work("labelling"), "Decrypt", s3("input")),
    mayNot(studio, "GenerateDataKey", s3("input")),
    mayNot(developer, "Decrypt", s3("input")),
    may(jobs, "GenerateDataKey", s3("work")),
    may(jobs, "Decrypt", {
        ...via("s3"),
        "kms:EncryptionContext:aws:s3:arn": `${names.bucketArn("artifacts")}/model.tar.gz`,
    }),
    mayNot(jobs, "Decrypt", { ...via("s3"), "kms:EncryptionContext:aws:s3:arn": `${names.bucketArn("work")}-other` }),
    mayNot(jobs, "GenerateDataKey", s3("outbox")),
    mayNot(jobs, "Decrypt", s3("records")),
    may(work("inference"), "Decrypt", s3("artifacts")),
    mayNot(work("inference"), "GenerateDataKey", s3("artifacts")),
    may(work("labelling"), "GenerateDataKey", s3("artifacts")),
    may(work("tables"), "Decrypt", ofTable("kura-test-radar-sessions")),
    mayNot(work("tables"), "Decrypt", ofTable("somebody-elses")),
    mayNot(work("tables"), "Decrypt", s3("work")),
    may(work("tables"), "CreateGrant", grant("dynamodb")),
    mayNot(work("tables"), "CreateGrant", grant("sagemaker")),
    never(deployer, "Decrypt", ofTable("kura-test-radar-sessions")),
    may(work("backup"), "GenerateDataKey", ofTable("kura-test-radar-sessions")),
    may(work("mlflow"), "Decrypt", s3("artifacts")),
    mayNot(work("mlflow"), "Decrypt", s3("input")),
    may(work("feature-store"), "GenerateDataKey", s3("artifacts")),
    mayNot(work("feature-store"), "GenerateDataKey", s3("outbox")),
    may(developer, "GenerateDataKey", s3("outbox")),
    may(studio, "GenerateDataKey", s3("outbox")),
    ...bucketsOf(studio, "Decrypt", "input", "work", "artifacts", "outbox"),
    ...bucketsOf(names.roleArn(names.studioRole("bob")), "Decrypt", "input", "work", "artifacts", "outbox"),
    ...bucketsOf(names.roleArn(names.developerRole("bob")), "GenerateDataKey", "outbox"),
    ...bucketsOf(jobs, "Decrypt", "input", "work", "artifacts"),
    ...bucketsOf(work("inference"), "Decrypt", "work", "artifacts"),
    ...bucketsOf(work("labelling"), "Decrypt", "input", "artifacts"),
    ...bucketsOf(work("intake"), "Decrypt", "landing", "input"),
    ...bucketsOf(work("malware-scan"), "GenerateDataKey", "landing"),
    ...bucketsOf(sample.reader, "Decrypt", "outbox"),
    ...bucketsOf(macieRoleArn(sample.teamAccount), "Decrypt", "input", "work"),
    may(sample.reader, "Decrypt", s3("outbox")),
    mayNot(sample.reader, "Decrypt", s3("work")),
    mayNot(sample.reader, "Decrypt", { ...s3("outbox"), "aws:PrincipalOrgID": "o-stranger00" }),
    mayNot(sample.reader, "Decrypt", own),
    may(studio, "CreateGrant", grant("sagemaker")),
    may(jobs, "CreateGrant", grant("sagemaker")),
    mayNot(studio, "CreateGrant", grant("ec2")),
    mayNot(developer, "CreateGrant", grant("sagemaker")),
    may(jobs, "Encrypt", via("glue")),
    may(jobs, "Decrypt", via("secretsmanager")),
    never(developer, "Decrypt", via("lambda")),
    may(studio, "ReEncryptFrom", via("sagemaker")),
    mayNot(studio, "ReEncryptFrom", via("glue")),
    may(studio, "Decrypt", { ...own, ...agreed, "kms:EncryptionContextKeys": agreedKeys }),
    may(jobs, "GenerateDataKey", {
        ...own,
        ...agreed,
        "kms:EncryptionContextKeys": [...agreedKeys, "aws:x-amz-cek-alg"],
    }),
    mayNot(studio, "Decrypt", own),
    mayNot(studio, "Decrypt", { ...own, "kms:EncryptionContext:team": "radar", "kms:EncryptionContextKeys": ["team"] }),
    mayNot(studio, "Decrypt", {
        ...own,
        ...agreed,
        "kms:EncryptionContext:use": "else",
        "kms:EncryptionContextKeys": agreedKeys,
    }),
    mayNot(studio, "Decrypt", { ...own, ...agreed, "kms:EncryptionContextKeys": [...agreedKeys, "aws:s3:arn"] }),
    mayNot(developer, "Decrypt", { ...own, ...agreed, "kms:EncryptionContextKeys": agreedKeys }),
    may(macieRoleArn(sample.teamAccount), "Decrypt", s3("work")),
    mayNot(macieRoleArn(sample.teamAccount), "Decrypt", s3("landing")),
    mayNot(macieRoleArn(sample.networkAccount), "Decrypt", s3("work")),
];

const notebooks: readonly Asked[] = [
    may(deployer, "CreateGrant", grant("elasticfilesystem")),
    may(deployer, "GenerateDataKeyWithoutPlaintext", via("elasticfilesystem")),
    mayNot(deployer, "GenerateDataKey", via("elasticfilesystem")),
    never(deployer, "Decrypt", via("s3")),
    never(deployer, "Decrypt", own),
    may(studio, "DescribeKey"),
    may(studio, "CreateGrant", grant("sagemaker")),
    may(studio, "Decrypt", via("sagemaker")),
    never(studio, "Decrypt", via("s3")),
    mayNot(developer, "Decrypt", via("sagemaker")),
    may(work("backup"), "CreateGrant", grant("elasticfilesystem")),
    may(work("backup"), "Decrypt", via("elasticfilesystem")),
    mayNot(work("backup"), "Decrypt", via("sagemaker")),
    may(persona("infra-admin"), "CreateGrant", grant("ec2")),
    mayNot(persona("infra-admin"), "CreateGrant", grant("sagemaker")),
    never(jobs, "Decrypt", via("sagemaker")),
    may(persona("infra-admin"), "GenerateDataKeyWithoutPlaintext", via("ec2")),
    mayNot(persona("infra-admin"), "Decrypt", via("ec2")),
    never(persona("infra-admin"), "Decrypt", via("s3")),
    mayNot(deployer, "CreateGrant", grant("ec2")),
];

const logGroup = (account: string) => ({
    "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:ap-northeast-1:${account}:log-group:/kura/test/radar/flow`,
});
const from = (account: string, arn: string) => ({ "aws:SourceAccount": account, "aws:SourceArn": arn });
const alarm = (account: string) => from(account, `arn:aws:cloudwatch:ap-northeast-1:${account}:alarm:x`);
const budget = (account: string) => from(account, `arn:aws:budgets::${account}:budget/x`);
const delivery = (account: string) => from(account, `arn:aws:logs:ap-northeast-1:${account}:*`);
/** The account is ours and the thing is not, or the other way round. */
function halfForeign(service: string, does: string, source: typeof alarm, more: Record<string, string>) {
    const [ours, theirs] = [source(sample.teamAccount), source("200000000002")];
    return [
        mayNot(service, does, { ...ours, ...more, "aws:SourceAccount": "200000000002" }),
        mayNot(service, does, { ...theirs, ...more, "aws:SourceAccount": sample.teamAccount }),
    ];
}
const topic = { "kms:EncryptionContext:aws:sns:topicArn": names.topicArn };
const otherTopic = { "kms:EncryptionContext:aws:sns:topicArn": names.arn("sns", "other") };
const session = context1("aws:ssm:SessionId", "ann-0123");
const machine = context1("aws:states:stateMachineArn", names.stateMachineArn);
const logs: readonly Asked[] = [
    may(persona("auditor"), "DescribeKey"),
    may(work("alarms"), "DescribeKey"),
    may(persona("auditor"), "Decrypt", s3("records")),
    mayNot(persona("auditor"), "Decrypt", s3("work")),
    mayNot(persona("auditor"), "GenerateDataKey", s3("records")),
    may(persona("auditor"), "Decrypt", via("logs")),
    may(work("hosts"), "GenerateDataKey", s3("records")),
    mayNot(work("hosts"), "GenerateDataKey", s3("work")),
    may(work("hosts"), "Decrypt", session),
    mayNot(work("hosts"), "Decrypt", own),
    may(developer, "GenerateDataKey", session),
    may(persona("infra-admin"), "GenerateDataKey", session),
    mayNot(developer, "Decrypt", session),
    mayNot(developer, "GenerateDataKey", own),
    may(work("alarms"), "GenerateDataKey", { ...via("sns"), ...topic }),
    mayNot(work("alarms"), "GenerateDataKey", { ...via("sns"), ...otherTopic }),
    never(work("alarms"), "Decrypt", own),
    may(work("intake"), "Decrypt", machine),
    mayNot(work("intake"), "Decrypt", context1("aws:states:stateMachineArn", names.arn("states", "stateMachine:x"))),
    may(work("intake"), "GenerateDataKey", context1("SourceArn", names.arn("logs", "x"))),
    mayNot(work("intake"), "Decrypt", context1("SourceArn", names.arn("logs", "x"))),
    may(deployer, "GenerateDataKey", { ...via("states"), ...machine }),
    never(deployer, "Decrypt", machine),
    may("logs.ap-northeast-1.amazonaws.com", "GenerateDataKey", logGroup(sample.teamAccount)),
    mayNot("logs.ap-northeast-1.amazonaws.com", "GenerateDataKey", logGroup("200000000002")),
    may("delivery.logs.amazonaws.com", "Decrypt", delivery(sample.teamAccount)),
    mayNot("delivery.logs.amazonaws.com", "Decrypt", delivery("200000000002")),
    may("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm(sample.teamAccount), ...topic }),
    mayNot("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm("200000000002"), ...topic }),
    mayNot("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm(sample.teamAccount), ...otherTopic }),
    ...halfForeign("cloudwatch.amazonaws.com", "GenerateDataKey", alarm, topic),
    ...halfForeign("budgets.amazonaws.com", "GenerateDataKey", budget, topic),
    ...halfForeign("delivery.logs.amazonaws.com", "Decrypt", delivery, {}),
    mayNot("budgets.amazonaws.com", "GenerateDataKey", { ...budget(sample.teamAccount), ...otherTopic }),
    ...["Encrypt", "Decrypt", "ReEncryptTo"].map((action) =>
        may("logs.ap-northeast-1.amazonaws.com", action, logGroup(sample.teamAccount)),
    ),
    may("budgets.amazonaws.com", "GenerateDataKey", { ...budget(sample.teamAccount), ...topic }),
    mayNot("budgets.amazonaws.com", "GenerateDataKey", { ...budget("200000000002"), ...topic }),
    mayNot(studio, "Decrypt", via("logs")),
];

const ecrGrant = (...operations: readonly string[]) => ({ ...grant("ecr"), "kms:GrantOperations": operations });
const images: readonly Asked[] = [
    may(deployer, "CreateGrant", ecrGrant("Decrypt", "GenerateDataKey")),
    mayNot(deployer, "CreateGrant", ecrGrant("Decrypt", "CreateGrant")),
    mayNot(deployer, "CreateGrant", { ...grant("sagemaker"), "kms:GrantOperations": ["Decrypt"] }),
    may(deployer, "RetireGrant", via("ecr")),
    never(deployer, "Decrypt", own),
    never(studio, "Decrypt", via("ecr")),
];

const backup: readonly Asked[] = [
    may(work("backup"), "DescribeKey"),
    may(work("backup"), "GenerateDataKey", via("backup")),
    may(deployer, "GenerateDataKey", via("backup")),
    never(work("backup"), "Decrypt", via("s3")),
    never(deployer, "Decrypt", own),
    may(work("backup"), "CreateGrant", grant("elasticfilesystem")),
    never(studio, "Decrypt", via("backup")),
];

/** What is asked of each key. */
export const keyQuestions: Readonly<Record<KeyPurpose, readonly Asked[]>> = { data, notebooks, logs, images, backup };
