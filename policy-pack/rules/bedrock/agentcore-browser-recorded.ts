import type { AgentcoreBrowserArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue, only } from "../../lib/values";

const s3Location = { bucket: "sessions", prefix: "browser/" };

export const agentcoreBrowserRecorded = rule(
    {
        name: "bedrock-agentcore-browser-recorded",
        description: "What an agent does in a browser is recorded.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Set recording.enabled to true and give recording.s3Location.",
        frameworks: { nist: ["AU-12", "AU-14"], pci: ["10.2.1"] },
        requirements: ["R25"],
        tags: ["bedrock", "audit"],
    },
    check<AgentcoreBrowserArgs>("aws:bedrock/agentcoreBrowser:AgentcoreBrowser", {
        find: ({ recording }) => {
            const given = only(recording);
            return isTrue(given?.enabled) && isSet(given, "s3Location")
                ? undefined
                : "recording is not on with a place; set recording.enabled to true and give s3Location";
        },
        compliant: {
            recorded: { recording: { enabled: true, s3Location } },
            "recorded, named": { name: "b", recording: { enabled: true, s3Location } },
        },
        noncompliant: {
            "nothing said": { name: "b" },
            off: { recording: { enabled: false, s3Location } },
            nowhere: { recording: { enabled: true } },
        },
    }),
);
