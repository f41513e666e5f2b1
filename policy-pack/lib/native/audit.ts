import { each, fields, isObject, renamed, within, type Inputs, type Translation } from "./translation";
import { list } from "../values";

const allRegions = (source: Inputs) => ({
    ...source,
    allRegions: source["allAwsRegions"],
    regions: source["awsRegions"],
});
const renamedField = (one: Inputs, from: string, to: string) => ({ ...one, [to]: one[from] });

/** Rules of a backup plan, which calls them by longer names. */
const planRule = (one: Inputs) => ({
    ...one,
    schedule: one["scheduleExpression"],
    targetVaultName: one["targetBackupVault"],
    lifecycle: fields(one["lifecycle"], (block) => renamedField(block, "deleteAfterDays", "deleteAfter")),
    copyActions: each(one["copyActions"], (copy) =>
        renamedField(copy, "destinationBackupVaultArn", "destinationVaultArn"),
    ),
});

/** What records, watches and judges, and what keeps copies. */
export const audit: Readonly<Record<string, Translation>> = {
    "aws-native:cloudtrail:Trail": renamed("aws:cloudtrail/trail:Trail", {
        isLogging: "enableLogging",
        cloudWatchLogsLogGroupArn: "cloudWatchLogsGroupArn",
    }),
    "aws-native:cloudtrail:EventDataStore": {
        type: "aws:cloudtrail/eventDataStore:EventDataStore",
        shape: ({ ingestionEnabled }) => (ingestionEnabled === false ? { suspend: true } : {}),
    },
    "aws-native:logs:SubscriptionFilter": renamed("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", {
        logGroupName: "logGroup",
    }),
    "aws-native:logs:LogAnomalyDetector": renamed("aws:cloudwatch/logAnomalyDetector:LogAnomalyDetector"),
    "aws-native:logs:AccountPolicy": renamed("aws:cloudwatch/logAccountPolicy:LogAccountPolicy"),
    "aws-native:cloudwatch:Alarm": renamed("aws:cloudwatch/metricAlarm:MetricAlarm"),
    "aws-native:cloudwatch:CompositeAlarm": renamed("aws:cloudwatch/compositeAlarm:CompositeAlarm"),
    "aws-native:configuration:ConfigurationAggregator": {
        type: "aws:cfg/configurationAggregator:ConfigurationAggregator",
        shape: ({ organizationAggregationSource, accountAggregationSources }) => ({
            organizationAggregationSource: fields(organizationAggregationSource, allRegions),
            accountAggregationSource: list(each(accountAggregationSources, allRegions))[0],
        }),
    },
    "aws-native:guardduty:Detector": {
        type: "aws:guardduty/detector:Detector",
        names: { dataSources: "datasources" },
        companions: {
            "aws:guardduty/detectorFeature:DetectorFeature": ({ features }, detectorId) =>
                list(isObject(features) ? features : undefined)
                    .filter(isObject)
                    .map((one) => ({ ...one, detectorId })),
        },
    },
    "aws-native:guardduty:Filter": renamed("aws:guardduty/filter:Filter"),
    "aws-native:guardduty:MalwareProtectionPlan": {
        type: "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan",
        shape: ({ actions }) => ({ actions: fields(actions, (one) => renamedField(one, "tagging", "taggings")) }),
    },
    "aws-native:securityhub:Hub": renamed("aws:securityhub/account:Account"),
    "aws-native:securityhub:AutomationRule": renamed("aws:securityhub/automationRule:AutomationRule"),
    "aws-native:securityhub:FindingAggregator": renamed("aws:securityhub/findingAggregator:FindingAggregator", {
        regionLinkingMode: "linkingMode",
    }),
    "aws-native:securityhub:ConfigurationPolicy": {
        type: "aws:securityhub/configurationPolicy:ConfigurationPolicy",
        shape: ({ configurationPolicy }) => ({
            configurationPolicy: fields(within(configurationPolicy, "securityHub"), (one) => ({
                ...one,
                enabledStandardArns: one["enabledStandardIdentifiers"],
            })),
        }),
    },
    "aws-native:macie:Session": renamed("aws:macie2/account:Account"),
    "aws-native:macie:FindingsFilter": renamed("aws:macie/findingsFilter:FindingsFilter"),
    "aws-native:inspectorv2:Filter": renamed("aws:inspector2/filter:Filter", { filterAction: "action" }),
    "aws-native:backup:BackupPlan": {
        type: "aws:backup/plan:Plan",
        shape: ({ backupPlan }) => ({ rules: each(within(backupPlan, "backupPlanRule"), planRule) }),
    },
    "aws-native:backup:LogicallyAirGappedBackupVault": renamed(
        "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault",
    ),
};
