import type { DocumentArgs } from "@pulumi/aws/ssm";
import { flatYaml, parsed } from "../../lib/json";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, list, text } from "../../lib/values";

interface Preferences {
    readonly sessionType?: unknown;
    readonly inputs?: Readonly<Record<string, unknown>>;
}

function parse(content: unknown, format: unknown): Preferences | undefined {
    if (format === "YAML") {
        const inputs = flatYaml(text(content));
        return { sessionType: inputs["sessionType"], inputs };
    }
    const read = parsed(content);
    return typeof read === "object" && read !== null ? read : undefined;
}

function faults({ sessionType, inputs = {} }: Preferences): string[] {
    if (sessionType === "Port") return ["sessionType is Port, which is not recorded; remove the document"];
    const has = (name: string) => text(inputs[name]) !== "";
    const logged = has("cloudWatchLogGroupName") || has("s3BucketName");
    const plain =
        (has("cloudWatchLogGroupName") && !isTrue(inputs["cloudWatchEncryptionEnabled"])) ||
        (has("s3BucketName") && !isTrue(inputs["s3EncryptionEnabled"]));
    return [
        ...(logged
            ? []
            : ["content names neither cloudWatchLogGroupName nor s3BucketName; record sessions to one of them"]),
        ...(plain
            ? ["content leaves the record unencrypted; set cloudWatchEncryptionEnabled and s3EncryptionEnabled to true"]
            : []),
        ...list(keyFault(inputs, "kmsKeyId", "content.inputs.kmsKeyId")),
        ...(isTrue(inputs["runAsEnabled"]) && inputs["runAsDefaultUser"] === "root"
            ? ["content.inputs.runAsDefaultUser is root; name a user without its powers"]
            : []),
    ];
}

const inputs = { cloudWatchLogGroupName: "sessions", cloudWatchEncryptionEnabled: true, kmsKeyId: "alias/logs" };
const session = (content: object) => ({
    documentType: "Session",
    content: JSON.stringify({ schemaVersion: "1.0", sessionType: "Standard_Stream", ...content }),
});

const yaml = (content: string) => ({ documentType: "Session", documentFormat: "YAML", content });

export const sessionRecorded = rule(
    {
        name: "ssm-session-recorded",
        description: "Shell sessions are recorded whole, encrypted, under a customer managed key.",
        severity: "high",
        control: "recorded-sessions",
        remediation:
            "Give the Session document cloudWatchLogGroupName or s3BucketName, their encryption, and kmsKeyId.",
        frameworks: { nist: ["AU-12", "AU-14", "AC-17(2)"], pci: ["10.2.1"] },
        requirements: ["R25"],
        tags: ["ssm", "audit"],
    },
    check<DocumentArgs>("aws:ssm/document:Document", {
        find: ({ documentType, documentFormat, content }) => {
            if (documentType !== "Session") return undefined;
            const preferences = parse(content, documentFormat);
            return preferences === undefined
                ? "content is not valid JSON; give session preferences"
                : faults(preferences);
        },
        compliant: {
            "to CloudWatch Logs": session({ inputs }),
            "to a bucket as well": session({ inputs: { ...inputs, s3BucketName: "s", s3EncryptionEnabled: true } }),
            "in YAML": yaml(
                "inputs:\n  kmsKeyId: alias/logs\n  s3BucketName: 'sessions' # kept\n  s3EncryptionEnabled: true\n",
            ),
            "a document of another kind": { documentType: "Command", content: "{}" },
        },
        noncompliant: {
            "no record": session({ inputs: { kmsKeyId: "alias/logs" } }),
            "no JSON": { documentType: "Session", content: "{" },
            "a plain record": session({ inputs: { ...inputs, cloudWatchEncryptionEnabled: false } }),
            "no key": session({ inputs: { ...inputs, kmsKeyId: "" } }),
            "the key that AWS manages": session({ inputs: { ...inputs, kmsKeyId: "alias/aws/ssm" } }),
            "as root": session({ inputs: { ...inputs, runAsEnabled: true, runAsDefaultUser: "root" } }),
            "no record, in YAML": yaml("inputs:\n  kmsKeyId: alias/logs\n  s3BucketName: ''\n"),
            "port forwarding": session({ sessionType: "Port", inputs }),
        },
    }),
);
