import type { ExternalKeyArgs } from "@pulumi/aws/kms";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue } from "../../lib/values";

export const externalKeyGuarded = rule(
    {
        name: "kms-external-key-expires",
        description: "Imported key material has an end of validity, and its key stays in one Region.",
        severity: "low",
        control: "imported-keys",
        level: "advisory",
        remediation: "Set validTo for imported material and leave multiRegion unset.",
        frameworks: { nist: ["SC-12(3)"], pci: ["3.7.4"] },
        requirements: ["R3"],
        tags: ["kms", "import"],
    },
    check<ExternalKeyArgs>(["aws:kms/externalKey:ExternalKey", "aws:kms/replicaExternalKey:ReplicaExternalKey"], {
        find: (key) => {
            if (isTrue(key.multiRegion)) return "multiRegion is true; keep imported material in one Region";
            if (!isSet(key, "keyMaterialBase64") || isSet(key, "validTo")) return undefined;
            return "validTo is unset beside keyMaterialBase64; let imported material end, so that its renewal is practised";
        },
        compliant: {
            "material that ends": { keyMaterialBase64: "MDEyMw==", validTo: "2027-01-01T00:00:00Z" },
            "material imported by hand": {},
        },
        noncompliant: {
            "material for ever": { keyMaterialBase64: "MDEyMw==" },
            "a key in many Regions": { multiRegion: true, validTo: "2027-01-01T00:00:00Z" },
        },
    }),
);
