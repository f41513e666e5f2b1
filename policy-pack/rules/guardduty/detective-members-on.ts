import type { OrganizationConfigurationArgs } from "@pulumi/aws/detective";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const detectiveMembersOn = rule(
    {
        name: "detective-members-on",
        description: "Detective takes in new accounts by itself.",
        severity: "low",
        remediation: "Set autoEnable to true.",
        control: "detection",
        frameworks: { nist: ["SI-4", "IR-4"] },
        peers: {},
        requirements: ["R11"],
        tags: ["detective", "detection"],
    },
    switchCheck<OrganizationConfigurationArgs>(
        "aws:detective/organizationConfiguration:OrganizationConfiguration",
        "autoEnable",
        "on",
    ),
);
