import type { CiphertextArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const plaintextWriteOnly = rule(
    {
        name: "kms-plaintext-write-only",
        description: "What is encrypted is passed on without being kept in the state of the program.",
        severity: "medium",
        level: "advisory",
        control: "secrets-kept",
        remediation: "Give the value as plaintextWo with plaintextWoVersion, or keep it in Secrets Manager.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["kms", "credentials"],
    },
    check<CiphertextArgs>("aws:kms/ciphertext:Ciphertext", {
        find: (ciphertext) =>
            isSet(ciphertext, "plaintext")
                ? "plaintext is set, so it stands in the state beside its ciphertext; use plaintextWo"
                : undefined,
        compliant: {
            "written only": { keyId: "alias/team", plaintextWo: "from-a-vault", plaintextWoVersion: "1" },
            "nothing yet": { keyId: "alias/team", plaintext: "" },
        },
        noncompliant: {
            text: { keyId: "alias/team", plaintext: "correct-horse" },
            "text under a context": { plaintext: "correct-horse", context: { team: "fraud" } },
        },
    }),
);
