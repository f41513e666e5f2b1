import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises, concerns, reachesEvery } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Actions that take a guard or the evidence away: the service, and the pattern that stands for all that they are about. */
const guards: readonly (readonly [string, string, string])[] = [
    ["cloudtrail:StopLogging", "cloudtrail", "trail/*"],
    ["cloudtrail:DeleteTrail", "cloudtrail", "trail/*"],
    ["cloudtrail:PutEventSelectors", "cloudtrail", "trail/*"],
    ["config:StopConfigurationRecorder", "config", "*"],
    ["config:DeleteConfigurationRecorder", "config", "*"],
    ["guardduty:DeleteDetector", "guardduty", "detector/*"],
    ["guardduty:UpdateDetector", "guardduty", "detector/*"],
    ["securityhub:DisableSecurityHub", "securityhub", "*"],
    ["macie2:DisableMacie", "macie2", "*"],
    ["access-analyzer:DeleteAnalyzer", "access-analyzer", "analyzer/*"],
    ["logs:DeleteLogGroup", "logs", "log-group:*"],
    ["logs:DeleteLogStream", "logs", "log-group:*"],
    ["logs:PutRetentionPolicy", "logs", "log-group:*"],
    ["ec2:DeleteFlowLogs", "ec2", "vpc-flow-log/*"],
    ["backup:DeleteRecoveryPoint", "backup", "recovery-point:*"],
    ["backup:DeleteBackupVault", "backup", "backup-vault:*"],
    ["kms:ScheduleKeyDeletion", "kms", "key/*"],
    ["kms:DisableKey", "kms", "key/*"],
    ["ec2:DisableEbsEncryptionByDefault", "ec2", "*"],
    ["s3:PutAccountPublicAccessBlock", "s3", "*"],
    ["s3:PutBucketPublicAccessBlock", "s3", "*"],
    ["iam:DeactivateMFADevice", "iam", "user/*"],
    ["organizations:LeaveOrganization", "organizations", "*"],
    ["organizations:DetachPolicy", "organizations", "*"],
];

/** Whether the statement gives the action, and not all of its service, which other rules refuse. */
const isListed = (statement: Statement, action: string) =>
    concerns(statement, action) && !comprises(statement, `${action.split(":")[0]}:*`);

const narrowing = /^(aws|backup|kms|ec2):resourcetag\/|^kms:resourcealiases$/;
const may = (Action: string | string[], Resource: string | string[] = "*", Condition: object = {}) =>
    policyOf({ Effect: "Allow", Action, Resource, Condition });
const tagged = { "aws:ResourceTag/team": "fraud" };

export const policyGuardsKept = rule(
    {
        name: "iam-policy-guards-kept",
        description: "Nobody may switch off trails, detectors, keys, logs and backups wherever they are.",
        severity: "high",
        control: "roles-immutable",
        remediation: "Take the actions out, or name the resources that the role looks after.",
        frameworks: { nist: ["AC-6(10)", "AU-9", "CP-9"], pci: ["7.2.2", "10.3.2"] },
        peers: {},
        requirements: ["R5", "R11"],
        tags: ["iam", "evidence"],
    },
    ...identityPolicyChecks(
        (statement) => {
            const given = comprises(statement, "*") ? [] : guards.filter(([action]) => isListed(statement, action));
            if (given.length === 0 || isNarrowed(statement, narrowing)) return undefined;
            const held = given.filter(([, service, kind]) => reachesEvery(statement, service, kind) !== undefined);
            const names = held.slice(0, 3).map(([action]) => action);
            return held.length === 0 ? undefined : `allows ${names.join(", ")} on everything; take them out`;
        },
        {
            compliant: {
                looking: may(["cloudtrail:Get*", "cloudtrail:LookupEvents", "guardduty:List*", "logs:FilterLogEvents"]),
                "one log group": may("logs:Delete*", "arn:aws:logs:eu-west-1:111122223333:log-group:/team/a:*"),
                "backups of one vault": may("backup:Delete*", "arn:aws:backup:eu-west-1:111122223333:backup-vault:a"),
                "keys of a team": may("kms:DisableKey", "*", { StringEquals: tagged }),
                "a service as a whole, which another rule refuses": may("ec2:*"),
            },
            noncompliant: {
                ...Object.fromEntries(
                    guards.map(([action, service, kind]) => [action, may(action, `arn:aws:${service}:*:*:${kind}`)]),
                ),
                "by patterns": may(["guardduty:Del*", "CloudTrail:Stop*"]),
                "every log group of an account": may("logs:D*", "arn:aws:logs:*:111122223333:log-group:*"),
                "all but one of a service": policyOf({
                    Effect: "Allow",
                    NotAction: "logs:PutLogEvents",
                    Resource: "*",
                }),
                "keys of any tag": may("kms:DisableKey", "*", { StringLike: { "aws:ResourceTag/team": "*" } }),
            },
        },
    ),
);
