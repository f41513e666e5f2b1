import type { RecorderArgs } from "@pulumi/aws/cfg";
import { check, rule } from "../../lib/rule";
import { blocksAt } from "../../lib/keyed";
import { isFalse, only, text } from "../../lib/values";

export const recorderComplete = rule(
    {
        name: "config-recorder-complete",
        description: "Config records every type of resource.",
        severity: "high",
        control: "audit-trail",
        remediation: "Leave recordingGroup unset, or set allSupported to true and exclude nothing.",
        frameworks: { fsbp: ["Config.1"], cis: ["3.3"], nist: ["CM-8", "CM-6(1)"], pci: ["11.5.2"] },
        peers: { checkov: ["CKV2_AWS_48"] },
        requirements: ["R11"],
        tags: ["config", "audit"],
    },
    check<RecorderArgs>("aws:cfg/recorder:Recorder", {
        find: ({ recordingGroup, recordingMode }) => {
            const group = only(recordingGroup);
            const often = blocksAt(recordingMode, ["recordingFrequency"]).map((one) => text(one).toUpperCase());
            if (often.includes("DAILY"))
                return "recordingMode.recordingFrequency is DAILY, so that what changes in between is lost; set it to CONTINUOUS";
            const excluded = blocksAt(group, ["exclusionByResourceTypes", "resourceTypes"]);
            if (excluded.length > 0) return `recordingGroup excludes ${excluded.join(", ")}; exclude nothing`;
            return isFalse(group?.allSupported) ? "recordingGroup.allSupported is false; set it to true" : undefined;
        },
        compliant: {
            "the default, all": {},
            "all, at once": { recordingMode: { recordingFrequency: "CONTINUOUS" } },
            all: { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
        },
        noncompliant: {
            "once a day": { recordingMode: { recordingFrequency: "DAILY" } },
            some: { recordingGroup: { allSupported: false, resourceTypes: ["AWS::EC2::Instance"] } },
            "all but": {
                recordingGroup: {
                    allSupported: false,
                    exclusionByResourceTypes: [{ resourceTypes: ["AWS::IAM::Role"] }],
                },
            },
        },
    }),
);
