import type { AccountArgs, OrganizationConfigurationArgs } from "@pulumi/aws/macie2";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { text } from "../../lib/values";

export const macieOn = rule(
    {
        name: "macie-account-on",
        description: "Macie is running, in new accounts too.",
        severity: "medium",
        control: "personal-data",
        remediation: "Set status to ENABLED or leave it unset, and autoEnable to true.",
        frameworks: { fsbp: ["Macie.1"], nist: ["RA-5", "SI-4"] },
        peers: {},
        requirements: ["R28"],
        tags: ["macie", "detection"],
    },
    check<AccountArgs>("aws:macie2/account:Account", {
        find: ({ status }) =>
            text(status).toUpperCase() === "PAUSED" ? "status is PAUSED; set it to ENABLED" : undefined,
        compliant: { "the default, on": {}, on: { status: "ENABLED" } },
        noncompliant: { paused: { status: "PAUSED" } },
    }),
    check<OrganizationConfigurationArgs>("aws:macie2/organizationConfiguration:OrganizationConfiguration", {
        find: ({ autoEnable }) => mustBeOn(autoEnable, "autoEnable"),
        compliant: { on: { autoEnable: true } },
        noncompliant: { off: { autoEnable: false } },
    }),
);
