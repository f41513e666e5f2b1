import type { OrganizationConfigurationArgs } from "@pulumi/aws/inspector2";
import { apartFor } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { only } from "../../lib/values";

const all = { ec2: true, ecr: true, lambda: true };

export const inspectorOn = rule(
    {
        name: "inspector-members-on",
        description: "Inspector scans instances, images and functions of new accounts.",
        severity: "medium",
        control: "detection",
        remediation: "Set ec2, ecr and lambda in autoEnable to true.",
        frameworks: { fsbp: ["Inspector.1", "Inspector.2", "Inspector.4"], nist: ["RA-5", "SI-2"], pci: ["11.3.1"] },
        peers: {},
        requirements: ["R28"],
        tags: ["inspector", "detection"],
    },
    check<OrganizationConfigurationArgs>("aws:inspector2/organizationConfiguration:OrganizationConfiguration", {
        find: ({ autoEnable }) =>
            apartFor(["ec2", "ecr", "lambda"] as const, (name) =>
                mustBeOn(only(autoEnable)?.[name], `autoEnable.${name}`),
            ),
        compliant: { all: { autoEnable: all }, "all and code": { autoEnable: { ...all, lambdaCode: true } } },
        noncompliant: {
            "no images": { autoEnable: { ...all, ecr: false } },
            "functions not said": { autoEnable: { ec2: true, ecr: true } },
        },
    }),
);
