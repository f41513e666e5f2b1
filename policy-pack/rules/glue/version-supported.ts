import type { JobArgs } from "@pulumi/aws/glue";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

const settings = { least: integer(3, "The oldest major version of Glue that AWS still supports.") };

export const versionSupported = rule(
    {
        name: "glue-version-supported",
        description: "Jobs run on a version of Glue that AWS still mends.",
        severity: "medium",
        remediation: "Set glueVersion to 4.0 or later.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["Glue.4"], nist: ["SI-2"], pci: ["6.3.3"] },
        peers: {},
        requirements: ["R31"],
        tags: ["glue", "patching"],
        settings,
    },
    check<JobArgs>("aws:glue/job:Job", {
        find: ({ glueVersion }, context) => {
            const { least } = context.settings(settings);
            const version = number(glueVersion);
            return version !== undefined && version < least
                ? `glueVersion is ${show(glueVersion)}, past its support; set it to "${least}.0" or later`
                : undefined;
        },
        compliant: { "of today": { glueVersion: "5.0" }, "the least": { glueVersion: "3.0" }, "by default": {} },
        noncompliant: { "of old": { glueVersion: "2.0" }, "very old": { glueVersion: "0.9" } },
    }),
);
