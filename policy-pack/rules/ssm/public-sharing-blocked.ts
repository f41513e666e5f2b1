import type { ServiceSettingArgs } from "@pulumi/aws/ssm";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const settingId = "/ssm/documents/console/public-sharing-permission";

export const publicSharingBlocked = rule(
    {
        name: "ssm-public-sharing-blocked",
        description: "Documents of the account cannot be shared with the public.",
        severity: "high",
        remediation: "Set the setting /ssm/documents/console/public-sharing-permission to Disable.",
        control: "nothing-public",
        frameworks: { fsbp: ["SSM.7"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["ssm", "exposure"],
    },
    check<ServiceSettingArgs>("aws:ssm/serviceSetting:ServiceSetting", {
        find: ({ settingId, settingValue }) =>
            /\/ssm\/documents\/console\/public-sharing-permission$/i.test(text(settingId)) &&
            text(settingValue) !== "Disable"
                ? `settingValue is ${show(settingValue)}; set it to "Disable"`
                : undefined,
        compliant: {
            blocked: { settingId, settingValue: "Disable" },
            "another setting": { settingId: "/ssm/parameter-store/high-throughput-enabled", settingValue: "Enable" },
        },
        noncompliant: {
            allowed: { settingId, settingValue: "Enable" },
            "allowed, by ARN": {
                settingId: `arn:aws:ssm:eu-west-1:111122223333:servicesetting${settingId}`,
                settingValue: "Enable",
            },
        },
    }),
);
