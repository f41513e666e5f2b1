import type { MetricAlarmArgs } from "@pulumi/aws/cloudwatch";
import type { Input } from "@pulumi/pulumi";
import type { KeyPurpose } from "../../config/vocabulary";
import type { TeamContext } from "../context";

const secondsPerDay = 24 * 60 * 60;

/**
 * Warns while there is still time to import the material again: once it has expired, what it encrypts cannot be read
 * (KMS developer guide, monitoring the expiration of imported key material). Material without an expiry has no such
 * metric, and the alarm stays silent.
 */
export function expiryAlarm(context: TeamContext, purpose: KeyPurpose, keyId: Input<string>): MetricAlarmArgs {
    const { names, environment } = context;
    return {
        name: `${names.prefix}-${purpose}-key-expires`,
        alarmDescription: `Imported material of ${names.keyAlias(purpose)} expires within ${environment.keyNoticeDays} days: import it again (R3)`,
        namespace: "AWS/KMS",
        metricName: "SecondsUntilKeyMaterialExpiration",
        dimensions: { KeyId: keyId },
        statistic: "Minimum",
        period: 3600,
        evaluationPeriods: 1,
        comparisonOperator: "LessThanOrEqualToThreshold",
        threshold: environment.keyNoticeDays * secondsPerDay,
        // After the expiry the metric ends; the alarm must not.
        treatMissingData: "ignore",
        alarmActions: [names.topicArn],
    };
}
