import type { RecorderArgs, RecorderStatusArgs } from "@pulumi/aws/cfg";
import { check, given, rule, stackCheck } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";

const status = "aws:cfg/recorderStatus:RecorderStatus";
const recorder = given<RecorderArgs>("aws:cfg/recorder:Recorder", "all", {
    roleArn: "arn:aws:iam::111122223333:role/r",
});

export const recorderOn = rule(
    {
        name: "config-recorder-on",
        description: "Config's recorder is running.",
        severity: "high",
        control: "audit-trail",
        remediation: "Add a cfg.RecorderStatus with isEnabled true.",
        frameworks: { fsbp: ["Config.1"], cis: ["3.3"], nist: ["CM-8"], pci: ["11.5.2"] },
        peers: { checkov: ["CKV2_AWS_45"] },
        requirements: ["R11"],
        tags: ["config", "audit"],
    },
    stackCheck<RecorderArgs>("aws:cfg/recorder:Recorder", {
        // A recorder is created at rest.
        find: (recorder, stack) =>
            stack.companions(recorder, status, "name").length > 0
                ? undefined
                : "no cfg.RecorderStatus starts the recorder; add one with isEnabled true",
        compliant: {
            "one that starts it": [
                recorder,
                given<RecorderStatusArgs>(status, "on", { isEnabled: true }, { name: "all" }),
            ],
            "one by its name": [
                given<RecorderArgs>("aws:cfg/recorder:Recorder", "all", { name: "default" }),
                given<RecorderStatusArgs>(status, "on", { name: "default", isEnabled: true }),
            ],
        },
        noncompliant: {
            none: [recorder],
            "one of another": [recorder, given<RecorderStatusArgs>(status, "on", { name: "other", isEnabled: true })],
        },
    }),
    check<RecorderStatusArgs>("aws:cfg/recorderStatus:RecorderStatus", {
        find: ({ isEnabled }) => mustBeOn(isEnabled, "isEnabled"),
        compliant: { on: { isEnabled: true }, "on, named": { name: "default", isEnabled: true } },
        noncompliant: { off: { isEnabled: false }, "nothing said": {} },
    }),
);
