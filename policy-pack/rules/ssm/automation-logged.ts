import type { ServiceSettingArgs } from "@pulumi/aws/ssm";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const settingId = "/ssm/automation/customer-script-log-destination";

export const automationLogged = rule(
    {
        name: "ssm-automation-logged",
        description: "What the scripts of automations print is kept in CloudWatch Logs.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Set the setting /ssm/automation/customer-script-log-destination to CloudWatch.",
        frameworks: { fsbp: ["SSM.6"], nist: ["AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R25"],
        tags: ["ssm", "audit"],
    },
    check<ServiceSettingArgs>("aws:ssm/serviceSetting:ServiceSetting", {
        find: ({ settingId, settingValue }) =>
            /\/ssm\/automation\/customer-script-log-destination$/i.test(text(settingId)) &&
            text(settingValue) !== "CloudWatch"
                ? `settingValue is ${show(settingValue)}; set it to "CloudWatch"`
                : undefined,
        compliant: {
            kept: { settingId, settingValue: "CloudWatch" },
            "another setting": { settingId: "/ssm/managed-instance/activation-tier", settingValue: "standard" },
        },
        noncompliant: {
            none: { settingId, settingValue: "None" },
            "none, by ARN": {
                settingId: `arn:aws:ssm:eu-west-1:111122223333:servicesetting${settingId}`,
                settingValue: "",
            },
        },
    }),
);
