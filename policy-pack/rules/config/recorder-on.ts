import type { RecorderStatusArgs } from "@pulumi/aws/cfg";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";

export const recorderOn = rule(
    {
        name: "config-recorder-on",
        description: "Config's recorder is running.",
        severity: "high",
        control: "audit-trail",
        remediation: "Set isEnabled to true.",
        frameworks: { fsbp: ["Config.1"], cis: ["3.3"], nist: ["CM-8"], pci: ["11.5.2"] },
        peers: { checkov: ["CKV2_AWS_45"] },
        requirements: ["R11"],
        tags: ["config", "audit"],
    },
    check<RecorderStatusArgs>("aws:cfg/recorderStatus:RecorderStatus", {
        find: ({ isEnabled }) => mustBeOn(isEnabled, "isEnabled"),
        compliant: { on: { isEnabled: true }, "on, named": { name: "default", isEnabled: true } },
        noncompliant: { off: { isEnabled: false }, "nothing said": {} },
    }),
);
