import type {
    DetectorArgs,
    DetectorFeatureArgs,
    OrganizationConfigurationArgs,
    OrganizationConfigurationFeatureArgs,
} from "@pulumi/aws/guardduty";
import { apart } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { isFalse } from "../../lib/values";

/** The older way to say it, within the detector. */
const sources = [
    "s3Logs.enable",
    "kubernetes.auditLogs.enable",
    "malwareProtection.scanEc2InstanceWithFindings.ebsVolumes.enable",
];

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
    check<DetectorArgs>("aws:guardduty/detector:Detector", {
        find: ({ datasources }) =>
            sources.flatMap((path) =>
                blocksAt(datasources, path.split("."))
                    .filter(isFalse)
                    .map(() => `datasources.${path} is false; set it to true`),
            ),
        compliant: {
            "the default": {},
            on: { datasources: { s3Logs: { enable: true }, kubernetes: { auditLogs: { enable: true } } } },
        },
        noncompliant: {
            "buckets unwatched": { datasources: { s3Logs: { enable: false } } },
            "clusters unwatched": { datasources: { kubernetes: { auditLogs: { enable: false } } } },
            "volumes unscanned": {
                datasources: {
                    malwareProtection: { scanEc2InstanceWithFindings: { ebsVolumes: { enable: false } } },
                },
            },
        },
    }),
    check<DetectorFeatureArgs>(
        ["aws:guardduty/detectorFeature:DetectorFeature", "aws:guardduty/memberDetectorFeature:MemberDetectorFeature"],
        {
            find: ({ status }) => mustBeOneOf(status, ["ENABLED"], "status"),
            compliant: { on: { name: "S3_DATA_EVENTS", status: "ENABLED" } },
            noncompliant: { off: { name: "S3_DATA_EVENTS", status: "DISABLED" } },
        },
    ),
    check<OrganizationConfigurationArgs>("aws:guardduty/organizationConfiguration:OrganizationConfiguration", {
        find: (organization) =>
            apart([
                () => mustBeOneOf(organization.autoEnableOrganizationMembers, ["ALL"], "autoEnableOrganizationMembers"),
                () =>
                    blocksAt(organization.datasources, ["s3Logs", "autoEnable"])
                        .filter(isFalse)
                        .map(() => "datasources.s3Logs.autoEnable is false; set it to true"),
            ]),
        compliant: { all: { autoEnableOrganizationMembers: "ALL" } },
        noncompliant: {
            "new ones only": { autoEnableOrganizationMembers: "NEW" },
            none: { autoEnableOrganizationMembers: "NONE" },
            "buckets unwatched": {
                autoEnableOrganizationMembers: "ALL",
                datasources: { s3Logs: { autoEnable: false } },
            },
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
