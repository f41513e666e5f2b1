import type { AccountArgs, ConfigurationPolicyArgs, OrganizationConfigurationArgs } from "@pulumi/aws/securityhub";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { isEmptyList, isSet } from "../../lib/unknown";
import { isFalse, only } from "../../lib/values";

export const securityhubOn = rule(
    {
        name: "securityhub-members-on",
        description: "Security Hub judges new accounts and new controls by itself.",
        severity: "medium",
        control: "detection",
        remediation: "Set autoEnable and autoEnableControls to true.",
        frameworks: { nist: ["CA-7"] },
        peers: {},
        requirements: ["R28"],
        tags: ["securityhub", "detection"],
    },
    check<AccountArgs>("aws:securityhub/account:Account", {
        find: ({ autoEnableControls }) =>
            isFalse(autoEnableControls) ? "autoEnableControls is false; set it to true" : undefined,
        compliant: { "the default, on": {} },
        noncompliant: { off: { autoEnableControls: false } },
    }),
    check<OrganizationConfigurationArgs>("aws:securityhub/organizationConfiguration:OrganizationConfiguration", {
        // With central configuration autoEnable must be false; policies decide (Security Hub user guide).
        find: ({ autoEnable, organizationConfiguration }) =>
            only(organizationConfiguration)?.configurationType === "CENTRAL"
                ? undefined
                : mustBeOn(autoEnable, "autoEnable"),
        compliant: {
            on: { autoEnable: true },
            "decided centrally": { autoEnable: false, organizationConfiguration: { configurationType: "CENTRAL" } },
        },
        noncompliant: { off: { autoEnable: false } },
    }),
    check<ConfigurationPolicyArgs>("aws:securityhub/configurationPolicy:ConfigurationPolicy", {
        find: ({ configurationPolicy }) => {
            const policy = only(configurationPolicy);
            if (isFalse(policy?.serviceEnabled)) return "configurationPolicy.serviceEnabled is false; set it to true";
            return isSet(policy, "enabledStandardArns") && isEmptyList(policy, "enabledStandardArns")
                ? "configurationPolicy.enabledStandardArns is empty, so that nothing is judged; name a standard"
                : undefined;
        },
        compliant: {
            on: { configurationPolicy: { serviceEnabled: true } },
            "on, with a standard": {
                configurationPolicy: {
                    serviceEnabled: true,
                    enabledStandardArns: [
                        "arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0",
                    ],
                },
            },
        },
        noncompliant: {
            off: { configurationPolicy: { serviceEnabled: false } },
            "on, without a standard": { configurationPolicy: { serviceEnabled: true, enabledStandardArns: [] } },
        },
    }),
);
