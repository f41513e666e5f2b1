import type { EventDataStoreArgs } from "@pulumi/aws/cloudtrail";
import { apart } from "../../lib/apart";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { isFalse, number } from "../../lib/values";

export const storeKept = rule(
    {
        name: "cloudtrail-store-kept",
        description:
            "Event data stores record every Region, keep events for a year, and are neither stopped nor deleted by mistake.",
        severity: "high",
        control: "evidence-kept",
        remediation:
            "Leave multiRegionEnabled and terminationProtectionEnabled on, suspend unset, and retentionPeriod at 365 or more.",
        frameworks: { nist: ["AU-9", "AU-11"], pci: ["10.3.2", "10.5.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["cloudtrail", "audit"],
    },
    check<EventDataStoreArgs>("aws:cloudtrail/eventDataStore:EventDataStore", {
        find: (store) =>
            apart([
                ...(["multiRegionEnabled", "terminationProtectionEnabled"] as const).map(
                    (name) => () => (isFalse(store[name]) ? `${name} is false; set it to true` : undefined),
                ),
                () => mustBeOff(store.suspend, "suspend"),
                () =>
                    (number(store.retentionPeriod) ?? 2555) < 365
                        ? `retentionPeriod is ${store.retentionPeriod} days; set it to 365 or more`
                        : undefined,
            ]),
        compliant: { "the defaults": {}, "a year": { retentionPeriod: 365, multiRegionEnabled: true } },
        noncompliant: {
            "one Region": { multiRegionEnabled: false },
            unprotected: { terminationProtectionEnabled: false },
            stopped: { suspend: "true" },
            "a month": { retentionPeriod: 30 },
        },
    }),
);
