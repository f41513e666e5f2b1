import { sources, type Technique } from "../technique";
import { deeds } from "./deed";

const { stratus, hacking, pathfinding, aws, attack } = sources;

const evidence = (title: string, service: string, ...names: readonly string[]) =>
    deeds("changes-evidence", title, attack("T1562.008"), service, ...names);
const watching = (service: string, ...names: readonly string[]) =>
    deeds("changes-detection", "switches off what watches", stratus, service, ...names);

export const evidenceDeeds: readonly Technique[] = [
    ...evidence(
        "stops or narrows the trail",
        "cloudtrail",
        "StopLogging",
        "DeleteTrail",
        "UpdateTrail",
        "PutEventSelectors",
        "PutInsightSelectors",
    ),
    ...evidence(
        "removes logs, or keeps them less long",
        "logs",
        "DeleteLogGroup",
        "DeleteLogStream",
        "PutRetentionPolicy",
        "DeleteRetentionPolicy",
        "DeleteDataProtectionPolicy",
        "DisassociateKmsKey",
    ),
    ...evidence("stops the flow logs", "ec2", "DeleteFlowLogs"),
    ...evidence(
        "stops the log of look-ups",
        "route53resolver",
        "DisassociateResolverQueryLogConfig",
        "DeleteResolverQueryLogConfig",
    ),
    ...evidence("stops the firewall's log", "network-firewall", "UpdateLoggingConfiguration"),
    ...evidence(
        "walks past a lock of objects",
        "s3",
        "BypassGovernanceRetention",
        "PutObjectRetention",
        "PutObjectLegalHold",
    ),
    ...evidence(
        "stops the recording of configurations",
        "config",
        "StopConfigurationRecorder",
        "DeleteConfigurationRecorder",
        "DeleteDeliveryChannel",
        "PutEvaluations",
    ),
    ...evidence("changes how sessions are recorded", "ssm", "UpdateServiceSetting", "ResetServiceSetting"),
    ...watching(
        "guardduty",
        "DeleteDetector",
        "UpdateDetector",
        "DisassociateFromAdministratorAccount",
        "CreateFilter",
        "ArchiveFindings",
        "UpdateMalwareProtectionPlan",
        "DeleteMalwareProtectionPlan",
        "CreateIPSet",
    ),
    ...watching(
        "securityhub",
        "DisableSecurityHub",
        "BatchUpdateFindings",
        "BatchDisableStandards",
        "DisassociateFromAdministratorAccount",
    ),
    ...watching("macie2", "DisableMacie", "UpdateMacieSession"),
    ...watching("access-analyzer", "DeleteAnalyzer", "CreateArchiveRule"),
    ...watching("inspector2", "Disable", "CreateFilter"),
    ...watching("events", "DisableRule", "DeleteRule", "RemoveTargets", "PutRule"),
    ...watching("sns", "Unsubscribe", "DeleteTopic", "SetSubscriptionAttributes"),
    ...watching("cloudwatch", "DeleteAlarms", "DisableAlarmActions", "SetAlarmState", "PutMetricAlarm"),
    ...watching("budgets", "ModifyBudget"),
];

export const organizationDeeds: readonly Technique[] = [
    ...deeds(
        "changes-accounts",
        "leaves the organization or closes the account",
        hacking,
        "organizations",
        "LeaveOrganization",
    ),
    ...deeds("changes-accounts", "closes the account", hacking, "account", "CloseAccount"),
    ...deeds("changes-accounts", "works in other regions", attack("T1535"), "account", "EnableRegion"),
];

/** Code that runs for nobody's role but his own, in networks of AWS's. */
export const outsideDeeds: readonly Technique[] = [
    ...deeds(
        "computes-outside",
        "runs code outside the network",
        hacking,
        "cloudshell",
        "CreateEnvironment",
        "CreateSession",
    ),
    ...deeds("computes-outside", "runs code outside the network", pathfinding, "cloud9", "CreateEnvironmentEC2"),
    ...deeds("computes-outside", "runs code outside the network", aws, "lightsail", "CreateInstances"),
    ...deeds("computes-outside", "runs code outside the network", aws, "workspaces-web", "CreatePortal"),
    ...deeds("computes-outside", "publishes from a repository", aws, "amplify", "CreateApp"),
];
