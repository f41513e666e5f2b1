import { all, onBehalfOf } from "../../../iam/conditions";
import type { Statement } from "../../../iam/document";
import { reading, writing, type KeyUse } from "../../../iam/key-use";
import type { TeamContext } from "../../context";
import { developerArns, personaArns, workArns } from "../../principals";
import { forBuckets } from "../key-use";

/** Who uses the key of logs, alarms, session records and the intake's history. */
export function logsKeyUses(context: TeamContext): readonly KeyUse[] {
    const { names, team } = context;
    const hosts = workArns(context, "hosts");
    const starters = hosts.length === 0 ? [] : [...developerArns(context), ...personaArns(context, "infra-admin")];
    const auditor = personaArns(context, "auditor");
    const intake = workArns(context, "intake");
    // Session Manager binds the channel's data key to the session (Systems Manager user guide, KMS session encryption).
    const session = { Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } };
    return [
        {
            sid: "AuditorReadsRecords",
            roles: auditor,
            actions: reading,
            through: ["s3"],
            when: forBuckets(context, "records"),
        },
        { sid: "AuditorReadsLogs", roles: auditor, actions: reading, through: ["logs"] },
        { sid: "HostsRecord", roles: hosts, actions: writing, through: ["s3"], when: forBuckets(context, "records") },
        { sid: "HostsOpenSessions", roles: hosts, actions: reading, when: session },
        { sid: "PeopleOpenSessions", roles: starters, actions: ["kms:GenerateDataKey"], when: session },
        {
            sid: "RulesRaiseAlarms",
            roles: workArns(context, "alarms"),
            actions: writing,
            through: ["sns"],
            when: { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": names.topicArn } },
        },
        // Without `through`: with kms:ViaService on its role an execution may not start (Step Functions developer guide).
        {
            sid: "IntakeKeepsHistory",
            roles: intake,
            actions: writing,
            when: { StringEquals: { "kms:EncryptionContext:aws:states:stateMachineArn": names.stateMachineArn } },
        },
        {
            sid: "IntakeLogs",
            roles: intake,
            actions: ["kms:GenerateDataKey"],
            when: { ArnLike: { "kms:EncryptionContext:SourceArn": `arn:aws:logs:*:${team.accountId}:*` } },
        },
        {
            sid: "DeployerDefinesTheIntake",
            roles: [names.deployerArn],
            actions: writing,
            through: ["states"],
            when: { StringEquals: { "kms:EncryptionContext:aws:states:stateMachineArn": names.stateMachineArn } },
        },
    ];
}

/** AWS services that use the key for this account's log groups and topic, and for no other's (confused deputy). */
export function logsKeyServices({ names, team, environment }: TeamContext): readonly Statement[] {
    const topic = { StringEquals: { "kms:EncryptionContext:aws:sns:topicArn": names.topicArn } };
    const publisher = (sid: string, service: string, sourceArn: string): Statement => ({
        Sid: sid,
        Effect: "Allow",
        Principal: { Service: service },
        Action: writing,
        Resource: "*",
        Condition: all(onBehalfOf(team.accountId, sourceArn), topic),
    });
    return [
        {
            Sid: "LogGroupsOfThisAccount",
            Effect: "Allow",
            Principal: { Service: `logs.${environment.region}.amazonaws.com` },
            Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
            Resource: "*",
            Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": names.arn("logs", "log-group:*") } },
        },
        // The intake's history is decrypted on its way into its log group (Step Functions developer guide, encryption).
        {
            Sid: "IntakeLogDelivery",
            Effect: "Allow",
            Principal: { Service: "delivery.logs.amazonaws.com" },
            Action: "kms:Decrypt",
            Resource: "*",
            Condition: onBehalfOf(team.accountId, names.arn("logs", "*")),
        },
        publisher("AlarmsOfThisAccount", "cloudwatch.amazonaws.com", names.arn("cloudwatch", "alarm:*")),
        publisher("BudgetsOfThisAccount", "budgets.amazonaws.com", `arn:aws:budgets::${team.accountId}:*`),
    ];
}
