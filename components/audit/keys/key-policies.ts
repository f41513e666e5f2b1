import type { FoundationContext } from "../../foundation-context";
import { all, onBehalfOf } from "../../iam/conditions";
import { policy, withinSize, type PolicyDocument, type Statement } from "../../iam/document";
import { allowDescription, allowManagement, refuseTheRest, type KeyOwner } from "../../iam/key-management";
import { allowUse, forBucketArns, reading, writing, type KeyUse } from "../../iam/key-use";
import { recordedAccounts } from "../accounts";
import { keptBuckets } from "../archive/contents";
import { anyAuditorArn, auditRoleArn } from "../principals";

/** The audit account's keys: one for evidence, one for what is told and for the report's own traces. */
export type AuditKey = "archive" | "alarms";

/** KMS API reference, PutKeyPolicy. */
const longestKeyPolicy = 32_768;

/** The policy of one key. As in the teams' accounts, none of it is for the account as a whole. */
export function auditKeyPolicy(context: FoundationContext, key: AuditKey): PolicyDocument {
    const { names, environment } = context;
    const owner: KeyOwner = {
        accountId: names.accountId("audit"),
        region: environment.region,
        deployerArn: names.deployerArn("audit"),
    };
    const uses = key === "archive" ? archiveUses(context) : alarmUses(context);
    const reads = key === "archive" ? auditorsReading(context) : [];
    const document = policy(
        allowManagement(owner, { reviewers: [] }),
        allowDescription(owner, uses),
        uses.flatMap((use) => allowUse(owner.region, use)),
        reads.flatMap((use) => allowAuditors(context, use)),
        key === "archive" ? archiveServices(context) : alarmServices(context),
        refuseTheRest(owner, [...uses, ...reads]),
    );
    return withinSize(document, longestKeyPolicy, `organization: key policy of the audit account's ${key}`);
}

/** One role for each team would fill the policy, and KMS takes no pattern as principal: so the account, narrowed to them. */
function allowAuditors({ names, environment }: FoundationContext, use: KeyUse): readonly Statement[] {
    const account = { AWS: `arn:aws:iam::${names.accountId("audit")}:root` };
    return allowUse(environment.region, use).map((statement) => ({
        ...statement,
        Principal: account,
        Condition: all(statement.Condition ?? {}, { ArnLike: { "aws:PrincipalArn": use.roles } }),
    }));
}

/** Auditors read through S3; which part of the archive is a matter of their roles. */
function auditorsReading(context: FoundationContext): readonly KeyUse[] {
    const { names, environment } = context;
    const auditors = { roles: [anyAuditorArn(context)], actions: reading, through: ["s3"] };
    const archive: KeyUse = {
        sid: "AuditorsReadTheArchive",
        ...auditors,
        when: forBucketArns(...keptBuckets(context).map((bucket) => names.archiveBucketArn(bucket))),
    };
    // What CloudTrail encrypts carries the trail in its context (CloudTrail user guide, KMS key policies).
    const trail: KeyUse = {
        sid: "AuditorsReadTheTrail",
        ...auditors,
        when: { StringLike: { "kms:EncryptionContext:aws:cloudtrail:arn": anyTrail(context) } },
    };
    return environment.organization.owner ? [archive, trail] : [archive];
}

function archiveUses(context: FoundationContext): readonly KeyUse[] {
    const { names, environment } = context;
    const report: KeyUse = {
        sid: "ReportsAreKept",
        roles: [auditRoleArn(context, "report")],
        actions: writing,
        through: ["s3"],
        when: forBucketArns(names.archiveBucketArn("findings")),
    };
    return environment.organization.owner ? [report] : [];
}

function anyTrail({ names }: FoundationContext): string {
    return `arn:aws:cloudtrail:*:${names.accountId("management")}:trail/*`;
}

/** CloudTrail for the organization's trail, AWS Config for the environment's accounts, and for nobody else's. */
function archiveServices(context: FoundationContext): readonly Statement[] {
    const { names, environment } = context;
    const cloudTrail = { Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" }, Resource: "*" } as const;
    const ourTrail = { StringEquals: { "aws:SourceArn": names.trailArn } };
    const trail: Statement[] = [
        {
            Sid: "TrailIsEncrypted",
            ...cloudTrail,
            Action: "kms:GenerateDataKey*",
            Condition: all(ourTrail, {
                StringLike: { "kms:EncryptionContext:aws:cloudtrail:arn": anyTrail(context) },
            }),
        },
        {
            // With a bucket key the context is the bucket's (S3 user guide, bucket keys).
            Sid: "TrailUsesTheBucketKey",
            ...cloudTrail,
            Action: "kms:GenerateDataKey*",
            Condition: all(ourTrail, forBucketArns(names.archiveBucketArn("trail"))),
        },
        {
            // Asked for when the trail is made over a bucket with a bucket key (CloudTrail user guide, KMS key policies).
            Sid: "TrailIsMade",
            ...cloudTrail,
            Action: ["kms:Decrypt", "kms:DescribeKey"],
            Condition: ourTrail,
        },
    ];
    return [
        ...(environment.organization.owner ? trail : []),
        {
            Sid: "ConfigurationIsEncrypted",
            Effect: "Allow",
            Principal: { Service: "config.amazonaws.com" },
            Action: writing,
            Resource: "*",
            Condition: all(
                { StringEquals: { "aws:SourceAccount": recordedAccounts(context) } },
                forBucketArns(names.archiveBucketArn("config")),
            ),
        },
    ];
}

function alarmUses(context: FoundationContext): readonly KeyUse[] {
    const { names, environment } = context;
    const report = [auditRoleArn(context, "report")];
    const machine = { StringEquals: { "kms:EncryptionContext:aws:states:stateMachineArn": names.accessReportArn } };
    const tellers: KeyUse = {
        sid: "FindingsAreTold",
        roles: [auditRoleArn(context, "findings"), ...report],
        actions: writing,
        through: ["sns"],
        when: forTopic(context),
    };
    return environment.organization.owner
        ? [
              tellers,
              // Without `through`: with kms:ViaService on its role an execution may not start (Step Functions developer guide).
              { sid: "ReportKeepsHistory", roles: report, actions: writing, when: machine },
              {
                  sid: "ReportLogs",
                  roles: report,
                  actions: ["kms:GenerateDataKey"],
                  when: {
                      ArnLike: { "kms:EncryptionContext:SourceArn": `arn:aws:logs:*:${names.accountId("audit")}:*` },
                  },
              },
              {
                  sid: "DeployerDefinesTheReport",
                  roles: [names.deployerArn("audit")],
                  actions: writing,
                  through: ["states"],
                  when: machine,
              },
          ]
        : [];
}

function forTopic({ names }: FoundationContext) {
    return { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": names.alarmTopicArn } };
}

/** Alarms of the audit and the network account, and the report's log group. */
function alarmServices(context: FoundationContext): readonly Statement[] {
    const { names, environment } = context;
    const alarms = (["audit", "network"] as const).map((account): Statement => ({
        Sid: account === "audit" ? "AlarmsOfThisAccount" : "AlarmsOfTheDmz",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: writing,
        Resource: "*",
        Condition: all(
            onBehalfOf(names.accountId(account), names.arn(account, "cloudwatch", "alarm:*")),
            forTopic(context),
        ),
    }));
    const logs: Statement[] = [
        {
            Sid: "LogGroupsOfThisAccount",
            Effect: "Allow",
            Principal: { Service: `logs.${environment.region}.amazonaws.com` },
            Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
            Resource: "*",
            Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": names.arn("audit", "logs", "log-group:*") } },
        },
        // The report's history is decrypted on its way into its log group (Step Functions developer guide, encryption).
        {
            Sid: "ReportLogDelivery",
            Effect: "Allow",
            Principal: { Service: "delivery.logs.amazonaws.com" },
            Action: "kms:Decrypt",
            Resource: "*",
            Condition: onBehalfOf(names.accountId("audit"), names.arn("audit", "logs", "*")),
        },
    ];
    return [...alarms, ...(environment.organization.owner ? logs : [])];
}
