import { anyDeployer, teamRoles } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const alarmsStay = serviceControl({
    sid: "AlarmsStay",
    why:
        "An alarm that can be unsubscribed, muted or re-routed by those it is about is none. GuardDuty manages its own rule on " +
        "landing with the scanning role.",
    control: "detection",
    requirements: ["R11", "R31"],
    units: working,
    refusal: (context) => ({
        Action: [
            "budgets:Delete*",
            "budgets:Modify*",
            "cloudwatch:DeleteAlarms",
            "cloudwatch:DisableAlarmActions",
            "cloudwatch:PutCompositeAlarm",
            "cloudwatch:PutMetricAlarm",
            "cloudwatch:SetAlarmState",
            "events:DeleteRule",
            "events:DisableRule",
            "events:PutRule",
            "events:PutTargets",
            "events:RemoveTargets",
            "sns:DeleteTopic",
            "sns:SetSubscriptionAttributes",
            "sns:SetTopicAttributes",
            "sns:Unsubscribe",
        ],
        Condition: { ArnNotLike: { "aws:PrincipalArn": [anyDeployer, ...teamRoles(context, "malware-scan")] } },
    }),
    denies: [
        { who: "infra-admin", does: "events:DisableRule" },
        { who: "administrator", does: "events:RemoveTargets" },
        { who: "administrator", does: "sns:Unsubscribe" },
        { who: "administrator", does: "cloudwatch:DeleteAlarms" },
        { who: "studio-ann", does: "cloudwatch:SetAlarmState" },
    ],
    permits: [
        { who: "malware-scan", does: "events:PutRule" },
        { who: "malware-scan", does: "events:RemoveTargets" },
        { who: "studio-ann", does: "cloudwatch:PutMetricData" },
        { who: "alarms", does: "sns:Publish" },
        { who: "deployer", does: "cloudwatch:PutMetricAlarm" },
        { who: "deployer", does: "events:PutRule" },
    ],
});
