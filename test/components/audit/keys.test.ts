import assert from "node:assert/strict";
import { AuditKeys } from "../../../components/audit/keys/audit-keys";
import { auditKeyPolicy } from "../../../components/audit/keys/key-policies";
import { toJson } from "../../../components/iam/document";
import { sample } from "../../support/contexts";
import { deploy } from "../../support/deploy";
import { itAnswers, unneeded, type Asked } from "../team/questions";
import { notOwner, otherAccount, owner, withTeams } from "./support";

const { names } = owner;
const key = names.arn("audit", "kms", "key/00000000-0000-0000-0000-000000000001");
const deployer = names.deployerArn("audit");
const auditor = names.roleArn("audit", "auditor-radar");
const report = names.roleArn("audit", "report");
const findings = names.roleArn("audit", "findings");
const administrator = `arn:aws:iam::${sample.auditAccount}:role/admin`;
const root = `arn:aws:iam::${sample.auditAccount}:root`;
const own = { "aws:PrincipalOrgID": sample.organizationId };
const via = (service: string) => ({ ...own, "kms:ViaService": `${service}.ap-northeast-1.amazonaws.com` });
const s3 = (arn: string) => ({ ...via("s3"), "kms:EncryptionContext:aws:s3:arn": arn });
const bucket = (name: "trail" | "config" | "findings") => s3(names.archiveBucketArn(name));

function may(who: string, does: string, context: Asked["with"] = own): Asked {
    return { who, does: `kms:${does}`, on: key, with: context, allowed: true };
}
function mayNot(who: string, does: string, context: Asked["with"] = own): Asked {
    return { ...may(who, does, context), allowed: false };
}
function never(who: string, does: string, context: Asked["with"] = own): Asked {
    return { ...mayNot(who, does, context), careless: true };
}

const management: readonly Asked[] = [
    may(deployer, "PutKeyPolicy", { ...own, "kms:BypassPolicyLockoutSafetyCheck": "false" }),
    never(deployer, "PutKeyPolicy", { ...own, "kms:BypassPolicyLockoutSafetyCheck": "true" }),
    may(deployer, "ScheduleKeyDeletion", { ...own, "kms:ScheduleKeyDeletionPendingWindowInDays": "30" }),
    never(deployer, "ScheduleKeyDeletion", { ...own, "kms:ScheduleKeyDeletionPendingWindowInDays": "7" }),
    never(deployer, "CreateGrant", { ...own, "kms:GrantIsForAWSResource": "false" }),
    never(deployer, "Decrypt"),
    mayNot(deployer, "Decrypt", via("s3")),
    never(administrator, "PutKeyPolicy"),
    never(administrator, "Decrypt", via("s3")),
    never(administrator, "Decrypt", via("sns")),
    never(administrator, "CreateAlias"),
    never(root, "PutKeyPolicy", { ...own, "aws:PrincipalArn": root }),
    never(root, "Decrypt", { ...via("s3"), "aws:PrincipalArn": root }),
    mayNot(`arn:aws:iam::${sample.teamAccount}:role/kura-deployer`, "Decrypt", bucket("trail")),
    mayNot(`arn:aws:iam::${sample.teamAccount}:role/kura/kura-test-auditor-radar`, "Decrypt", bucket("trail")),
];

const ours = { "aws:SourceArn": names.trailArn };
const strangers = { "aws:SourceArn": "arn:aws:cloudtrail:ap-northeast-1:999999999999:trail/kura-test-organization" };
const trailContext = (account: string) => ({
    "kms:EncryptionContext:aws:cloudtrail:arn": `arn:aws:cloudtrail:us-west-2:${account}:trail/kura-test-organization`,
});
const managementAccount = names.accountId("management");
const cloudTrail = "cloudtrail.amazonaws.com";
const recordedFor = (account: string, arn = names.archiveBucketArn("config")) => ({
    "aws:SourceAccount": account,
    "kms:EncryptionContext:aws:s3:arn": arn,
});

const archive: readonly Asked[] = [
    ...management,
    may(auditor, "Decrypt", bucket("trail")),
    may(auditor, "Decrypt", s3(`${names.archiveBucketArn("config")}/AWSLogs/x`)),
    may(auditor, "Decrypt", { ...via("s3"), ...trailContext(managementAccount) }),
    mayNot(auditor, "Decrypt", { ...via("s3"), ...trailContext("999999999999") }),
    mayNot(auditor, "Decrypt", s3("arn:aws:s3:::elsewhere")),
    never(auditor, "Decrypt", { ...own, ...trailContext(managementAccount) }),
    mayNot(auditor, "GenerateDataKey", bucket("trail")),
    may(report, "GenerateDataKey", bucket("findings")),
    may(report, "DescribeKey"),
    mayNot(report, "GenerateDataKey", bucket("trail")),
    never(report, "Decrypt"),
    may(cloudTrail, "GenerateDataKey", { ...ours, ...trailContext(managementAccount) }),
    may(cloudTrail, "GenerateDataKey", {
        ...ours,
        "kms:EncryptionContext:aws:s3:arn": names.archiveBucketArn("trail"),
    }),
    may(cloudTrail, "DescribeKey", ours),
    may(cloudTrail, "Decrypt", ours),
    mayNot(cloudTrail, "GenerateDataKey", { ...strangers, ...trailContext(managementAccount) }),
    mayNot(cloudTrail, "GenerateDataKey", { ...ours, ...trailContext("999999999999") }),
    mayNot(cloudTrail, "Decrypt", strangers),
    may("config.amazonaws.com", "GenerateDataKey", recordedFor(sample.teamAccount)),
    may("config.amazonaws.com", "GenerateDataKey", recordedFor(sample.networkAccount)),
    mayNot("config.amazonaws.com", "GenerateDataKey", recordedFor(otherAccount)),
    mayNot("config.amazonaws.com", "GenerateDataKey", recordedFor(sample.teamAccount, "arn:aws:s3:::elsewhere")),
];

const topic = { "kms:EncryptionContext:aws:sns:topicArn": names.alarmTopicArn };
const otherTopic = { "kms:EncryptionContext:aws:sns:topicArn": names.arn("audit", "sns", "other") };
const machine = { "kms:EncryptionContext:aws:states:stateMachineArn": names.accessReportArn };
const alarm = (account: string) => ({
    "aws:SourceAccount": account,
    "aws:SourceArn": `arn:aws:cloudwatch:ap-northeast-1:${account}:alarm:x`,
});
const logGroup = (account: string) => ({
    "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:ap-northeast-1:${account}:log-group:x`,
});
const delivery = (account: string) => ({
    "aws:SourceAccount": account,
    "aws:SourceArn": `arn:aws:logs:ap-northeast-1:${account}:*`,
});
const logs = "logs.ap-northeast-1.amazonaws.com";
const alarms: readonly Asked[] = [
    ...management,
    may(findings, "GenerateDataKey", { ...via("sns"), ...topic }),
    may(findings, "DescribeKey"),
    mayNot(findings, "GenerateDataKey", { ...via("sns"), ...otherTopic }),
    never(findings, "Decrypt", via("s3")),
    may(report, "GenerateDataKey", { ...via("sns"), ...topic }),
    may(report, "Decrypt", machine),
    mayNot(report, "Decrypt", {
        "kms:EncryptionContext:aws:states:stateMachineArn": names.arn("audit", "states", "stateMachine:x"),
    }),
    may(report, "GenerateDataKey", { "kms:EncryptionContext:SourceArn": names.arn("audit", "logs", "x") }),
    mayNot(report, "GenerateDataKey", { "kms:EncryptionContext:SourceArn": names.arn("network", "logs", "x") }),
    may(deployer, "GenerateDataKey", { ...via("states"), ...machine }),
    never(deployer, "Decrypt", machine),
    mayNot(auditor, "Decrypt", via("s3")),
    may("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm(sample.auditAccount), ...topic }),
    may("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm(sample.networkAccount), ...topic }),
    mayNot("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm(otherAccount), ...topic }),
    mayNot("cloudwatch.amazonaws.com", "GenerateDataKey", { ...alarm(sample.auditAccount), ...otherTopic }),
    may(logs, "GenerateDataKey", logGroup(sample.auditAccount)),
    mayNot(logs, "GenerateDataKey", logGroup(otherAccount)),
    may("delivery.logs.amazonaws.com", "Decrypt", delivery(sample.auditAccount)),
    mayNot("delivery.logs.amazonaws.com", "Decrypt", delivery(otherAccount)),
];

describe("the audit account's key policies", () => {
    for (const [purpose, questions] of [["archive", archive] as const, ["alarms", alarms] as const]) {
        const document = auditKeyPolicy(owner, purpose);

        describe(`of ${purpose}`, () => {
            itAnswers(() => document, questions, sample.auditAccount);

            it("hold no statement that could be left out", async () => {
                assert.deepEqual(await unneeded(document, questions, sample.auditAccount), []);
            }).timeout(60_000);
        });
    }

    it("name no role that only the organization's owner has where it is not", () => {
        for (const purpose of ["archive", "alarms"] as const) {
            const document = toJson(auditKeyPolicy(notOwner, purpose));
            assert.doesNotMatch(document, /role\/kura\/kura-test-(report|findings|schedule|aggregator)"/, purpose);
            assert.doesNotMatch(document, /cloudtrail/, purpose);
        }
    });

    it("have room for a hundred teams", () => {
        const many = withTeams(
            ...Array.from({ length: 99 }, (_, i) => [`team-${i}`, String(400_000_000_000 + i)] as const),
        );
        assert.ok(toJson(auditKeyPolicy(many, "archive")).length <= 32_768);
    });
});

describe("AuditKeys", () => {
    const keys = async () => (await deploy(() => new AuditKeys("a", { context: owner }))).created;

    it("archive and alarms have a key each, under its own alias", async () => {
        const created = await keys();
        for (const purpose of ["archive", "alarms"] as const) {
            const { id, inputs } = created.byName(`a-${purpose}`);
            assert.equal(inputs["policy"], toJson(auditKeyPolicy(owner, purpose)));
            const alias = created.byName(`a-${purpose}-alias`).inputs;
            assert.deepEqual([alias["name"], alias["targetKeyId"]], [`alias/kura-test-${purpose}`, id]);
        }
    });

    it("the keys rotate every year, can be brought back for 30 days, and no update of the program deletes one", async () => {
        for (const { inputs, protect, retainOnDelete } of (await keys()).ofType("aws:kms/key:Key")) {
            assert.deepEqual([inputs["enableKeyRotation"], inputs["rotationPeriodInDays"]], [true, 365]);
            assert.equal(inputs["deletionWindowInDays"], 30);
            assert.ok(protect && retainOnDelete);
        }
    });

    it("the deployer manages the keys and cannot decrypt the archive", () => {
        const mine = auditKeyPolicy(owner, "archive").Statement.filter(
            ({ Effect, Principal }) => Effect === "Allow" && JSON.stringify(Principal).includes(deployer),
        );
        assert.deepEqual(
            mine.map(({ Sid }) => Sid),
            ["DeployerManages"],
        );
        assert.doesNotMatch(JSON.stringify(mine), /Decrypt|kms:\*|GenerateDataKey|CreateGrant/);
    });
});
