import type { ResourceArgs } from "@pulumi/aws/lakeformation";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const locationGoverned = rule(
    {
        name: "lakeformation-location-governed",
        description: "Places of the lake are opened by Lake Formation alone, not by IAM beside it.",
        severity: "medium",
        remediation: "Set hybridAccessEnabled to false or leave it unset.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["lakeformation", "authorization"],
    },
    switchCheck<ResourceArgs>("aws:lakeformation/resource:Resource", "hybridAccessEnabled", "off"),
    switchCheck<ResourceArgs>("aws:lakeformation/resource:Resource", "withPrivilegedAccess", "off"),
);
