import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import { check, rule } from "../../lib/rule";
import { isFalse, list } from "../../lib/values";

interface Field {
    field: string;
    equals?: string[];
    notEquals?: string[];
}
const category = (name: string): Field => ({ field: "eventCategory", equals: [name] });
const reading = (value: string): Field => ({ field: "readOnly", equals: [value] });
const withoutKms: Field = { field: "eventSource", notEquals: ["kms.amazonaws.com"] };
const advanced = (...selectors: Field[][]) => ({
    advancedEventSelectors: selectors.map((fieldSelectors) => ({ fieldSelectors })),
});

const halves = ["ReadOnly", "WriteOnly"];
/** Whether one selector takes what reads and another what writes, and neither asks for more. */
function bothHalves(selectors: readonly (readonly { field?: string; equals?: string[] }[])[]): boolean {
    const taken = selectors
        .filter((fields) => fields.length === 2)
        .flatMap((fields) => fields.filter(({ field }) => field === "readOnly").flatMap(({ equals }) => list(equals)));
    return ["true", "false"].every((half) => taken.some((one) => String(one) === half));
}

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
            const management = fields.filter((all) =>
                all.some(({ field, equals }) => field === "eventCategory" && list(equals).includes("Management")),
            );
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
            return management.length > 0 && !management.some((all) => all.length === 1) && !bothHalves(management)
                ? "advancedEventSelectors narrow management events by another field; keep eventCategory alone"
                : undefined;
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
);
