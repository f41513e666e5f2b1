import type { EventDataStoreArgs, TrailArgs } from "@pulumi/aws/cloudtrail";
import { check, rule } from "../../lib/rule";
import { isFalse, list } from "../../lib/values";
import { advanced, category, isManagement, narrowedFault, reading, withoutKms } from "./selectors";

const halves = ["ReadOnly", "WriteOnly"];

export const managementEventsWhole = rule(
    {
        name: "cloudtrail-management-events-whole",
        description: "Selectors of a trail leave no management event out, be it reading, writing or of KMS.",
        severity: "high",
        control: "audit-trail",
        remediation: "Leave readWriteType at All and includeManagementEvents on; exclude no event source.",
        frameworks: { nist: ["AU-2", "AU-12"], pci: ["10.2.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["cloudtrail", "audit"],
    },
    check<TrailArgs>("aws:cloudtrail/trail:Trail", {
        find: ({ eventSelectors, advancedEventSelectors }) => {
            const basic = list(eventSelectors);
            const fields = list(advancedEventSelectors).map((one) => list(one.fieldSelectors));
            const management = fields.filter(isManagement);
            if (basic.length > 0 && basic.every((one) => isFalse(one.includeManagementEvents)))
                return "eventSelectors record no management events; set includeManagementEvents to true";
            if (fields.length > 0 && management.length === 0)
                return "advancedEventSelectors record no management events; add one with eventCategory Management";
            const types = basic
                .filter((one) => !isFalse(one.includeManagementEvents))
                .map((one) => one.readWriteType ?? "All");
            if (basic.length > 0 && !types.includes("All") && !halves.every((half) => types.includes(half)))
                return `readWriteType is ${types.join(" and ")}; set it to All`;
            const hidden = basic.flatMap((one) => list(one.excludeManagementEventSources));
            if (hidden.length > 0) return `excludeManagementEventSources holds ${hidden.join(", ")}; take it out`;
            return narrowedFault(management);
        },
        entriesTogether: true,
        compliant: {
            "the default, all": {},
            "all, and objects": {
                eventSelectors: [
                    { readWriteType: "All", dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] },
                ],
            },
            "all, by advanced selectors": advanced(
                [category("Management")],
                [category("Data"), { field: "resources.type", equals: ["AWS::S3::Object"] }],
            ),
            "reading and writing apart": {
                eventSelectors: [{ readWriteType: "ReadOnly" }, { readWriteType: "WriteOnly" }],
            },
            "reading and writing apart, by advanced selectors": advanced(
                [category("Management"), reading("true")],
                [category("Management"), reading("false")],
            ),
        },
        noncompliant: {
            "writing twice": { eventSelectors: [{ readWriteType: "WriteOnly" }, { readWriteType: "WriteOnly" }] },
            "writing only": { eventSelectors: [{ readWriteType: "WriteOnly" }] },
            none: { eventSelectors: [{ includeManagementEvents: false }] },
            "without KMS": { eventSelectors: [{ excludeManagementEventSources: ["kms.amazonaws.com"] }] },
            "data events only": advanced([category("Data")]),
            "without KMS, by advanced selectors": advanced([category("Management"), withoutKms]),
            "writing only, by advanced selectors": advanced([category("Management"), reading("false")]),
        },
    }),
    check<EventDataStoreArgs>("aws:cloudtrail/eventDataStore:EventDataStore", {
        // A store may be for other events, as a trail may not.
        find: ({ advancedEventSelectors }) =>
            narrowedFault(
                list(advancedEventSelectors)
                    .map((one) => list(one.fieldSelectors))
                    .filter(isManagement),
            ),
        entriesTogether: true,
        compliant: { "all, by default": {}, "data events": advanced([category("Data")]) },
        noncompliant: { "writing only": advanced([category("Management"), reading("false")]) },
    }),
);
