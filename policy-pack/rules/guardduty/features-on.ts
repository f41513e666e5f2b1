import type {
    DetectorFeatureArgs,
    OrganizationConfigurationArgs,
    OrganizationConfigurationFeatureArgs,
} from "@pulumi/aws/guardduty";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

export const featuresOn = rule(
    {
        name: "guardduty-features-on",
        description: "Protection that GuardDuty offers is not switched off.",
        severity: "medium",
        control: "detection",
        remediation: "Set status to ENABLED, and autoEnable to ALL.",
        frameworks: { nist: ["SI-4", "RA-5"], pci: ["11.5.1"] },
        peers: {},
        requirements: ["R28"],
        tags: ["guardduty", "detection"],
    },
    check<DetectorFeatureArgs>(
        ["aws:guardduty/detectorFeature:DetectorFeature", "aws:guardduty/memberDetectorFeature:MemberDetectorFeature"],
        {
            find: ({ status }) => mustBeOneOf(status, ["ENABLED"], "status"),
            compliant: { on: { name: "S3_DATA_EVENTS", status: "ENABLED" } },
            noncompliant: { off: { name: "S3_DATA_EVENTS", status: "DISABLED" } },
        },
    ),
    check<OrganizationConfigurationArgs>("aws:guardduty/organizationConfiguration:OrganizationConfiguration", {
        find: ({ autoEnableOrganizationMembers: members }) =>
            mustBeOneOf(members, ["ALL"], "autoEnableOrganizationMembers"),
        compliant: { all: { autoEnableOrganizationMembers: "ALL" } },
        noncompliant: {
            "new ones only": { autoEnableOrganizationMembers: "NEW" },
            none: { autoEnableOrganizationMembers: "NONE" },
        },
    }),
    check<OrganizationConfigurationFeatureArgs>(
        "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature",
        {
            find: ({ autoEnable }) => mustBeOneOf(autoEnable, ["ALL", "NEW"], "autoEnable"),
            compliant: { all: { name: "S3_DATA_EVENTS", autoEnable: "ALL" } },
            noncompliant: { none: { name: "S3_DATA_EVENTS", autoEnable: "NONE" } },
        },
    ),
);
