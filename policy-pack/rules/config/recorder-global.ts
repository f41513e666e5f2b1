import type { RecorderArgs } from "@pulumi/aws/cfg";
import { check, rule } from "../../lib/rule";
import { isFalse, isTrue, only, show } from "../../lib/values";

export const recorderGlobal = rule(
    {
        name: "config-recorder-global",
        description: "Config records IAM and other global resources, in one Region at least.",
        severity: "medium",
        control: "detection",
        level: "advisory",
        remediation: "Set includeGlobalResourceTypes to true in the Region that records them.",
        frameworks: { fsbp: ["Config.1"], cis: ["3.3"], nist: ["CM-8"], pci: ["10.2.1"] },
        peers: { checkov: ["CKV2_AWS_48"] },
        requirements: ["R28"],
        tags: ["config", "detection"],
    },
    check<RecorderArgs>("aws:cfg/recorder:Recorder", {
        find: ({ recordingGroup }) => {
            const group = only(recordingGroup);
            if (group === undefined || isFalse(group.allSupported)) return undefined;
            return isTrue(group.includeGlobalResourceTypes)
                ? undefined
                : `recordingGroup.includeGlobalResourceTypes is ${show(group.includeGlobalResourceTypes)}; set it to true in one Region`;
        },
        compliant: {
            on: { recordingGroup: { allSupported: true, includeGlobalResourceTypes: true } },
            "the default group": { name: "r" },
        },
        noncompliant: {
            off: { recordingGroup: { allSupported: true, includeGlobalResourceTypes: false } },
            "not said": { recordingGroup: { allSupported: true } },
        },
    }),
);
