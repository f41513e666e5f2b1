import type {
    FindingAggregatorArgs,
    StandardsControlArgs,
    StandardsControlAssociationArgs,
} from "@pulumi/aws/securityhub";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const fault = (path: string, given: unknown) =>
    text(given).toUpperCase() === "DISABLED" ? `${path} is ${show(given)}; set it to "ENABLED"` : undefined;

export const controlsOn = rule(
    {
        name: "securityhub-controls-on",
        description: "Controls of Security Hub are not switched off.",
        severity: "medium",
        control: "detection",
        level: "advisory",
        remediation: "Set the status to ENABLED, or keep the reason beside an exception of this rule.",
        frameworks: { nist: ["CA-7", "SI-4"] },
        peers: {},
        requirements: ["R28"],
        tags: ["securityhub", "detection"],
    },
    check<StandardsControlArgs>("aws:securityhub/standardsControl:StandardsControl", {
        find: ({ controlStatus }) => fault("controlStatus", controlStatus),
        compliant: { on: { controlStatus: "ENABLED" } },
        noncompliant: { off: { controlStatus: "DISABLED", disabledReason: "noise" } },
    }),
    check<StandardsControlAssociationArgs>("aws:securityhub/standardsControlAssociation:StandardsControlAssociation", {
        find: ({ associationStatus }) => fault("associationStatus", associationStatus),
        compliant: { on: { associationStatus: "ENABLED" } },
        noncompliant: { off: { associationStatus: "DISABLED", updatedReason: "noise" } },
    }),
    check<FindingAggregatorArgs>("aws:securityhub/findingAggregator:FindingAggregator", {
        find: ({ linkingMode }) =>
            /^ALL_REGIONS/i.test(text(linkingMode))
                ? undefined
                : `linkingMode is ${show(linkingMode)}, which misses Regions; set it to "ALL_REGIONS"`,
        compliant: { all: { linkingMode: "ALL_REGIONS" } },
        noncompliant: { "a few": { linkingMode: "SPECIFIED_REGIONS", specifiedRegions: ["eu-west-1"] } },
    }),
);
