import type { MetricAlarmArgs } from "@pulumi/aws/cloudwatch";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { isFalse } from "../../lib/values";

const alarmActions = ["arn:aws:sns:eu-west-1:111122223333:alarms"];

export const alarmActs = rule(
    {
        name: "cloudwatch-alarm-acts",
        description: "Alarms tell somebody.",
        severity: "medium",
        control: "detection",
        remediation: "Give alarmActions, and leave actionsEnabled on.",
        frameworks: { fsbp: ["CloudWatch.15", "CloudWatch.17"], nist: ["AU-6", "SI-4(5)", "IR-6"] },
        peers: { checkov: ["CKV_AWS_319"] },
        requirements: ["R28"],
        tags: ["cloudwatch", "detection"],
    },
    check<MetricAlarmArgs>(["aws:cloudwatch/metricAlarm:MetricAlarm", "aws:cloudwatch/compositeAlarm:CompositeAlarm"], {
        find: (alarm) => {
            if (isFalse(alarm.actionsEnabled)) return "actionsEnabled is false; set it to true";
            return isEmptyList(alarm, "alarmActions") ? "alarmActions is empty; name a topic" : undefined;
        },
        compliant: { "a topic": { alarmActions }, "a topic, switched on": { alarmActions, actionsEnabled: true } },
        noncompliant: {
            silent: {},
            "only when all is well": { okActions: alarmActions },
            "switched off": { alarmActions, actionsEnabled: false },
        },
    }),
);
