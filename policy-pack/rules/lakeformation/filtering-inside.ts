import type { DataLakeSettingsArgs } from "@pulumi/aws/lakeformation";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { isEmptyList } from "../../lib/unknown";
import { isTrue, list } from "../../lib/values";

export const filteringInside = rule(
    {
        name: "lakeformation-filtering-inside",
        description: "No engine outside AWS reads whole tables and filters them itself.",
        severity: "high",
        remediation:
            "Set allowFullTableExternalDataAccess to false, and name accounts in externalDataFilteringAllowLists.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-20"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R7"],
        tags: ["lakeformation", "exposure"],
    },
    check<DataLakeSettingsArgs>("aws:lakeformation/dataLakeSettings:DataLakeSettings", {
        find: (settings) => [
            ...list(mustBeOff(settings.allowFullTableExternalDataAccess, "allowFullTableExternalDataAccess")),
            ...(isTrue(settings.allowExternalDataFiltering) && isEmptyList(settings, "externalDataFilteringAllowLists")
                ? ["allowExternalDataFiltering is on for every account; name some in externalDataFilteringAllowLists"]
                : []),
        ],
        compliant: {
            "by default": {},
            "for one account": { allowExternalDataFiltering: true, externalDataFilteringAllowLists: ["111122223333"] },
        },
        noncompliant: {
            "whole tables": { allowFullTableExternalDataAccess: true },
            "for every account": { allowExternalDataFiltering: true },
        },
    }),
);
