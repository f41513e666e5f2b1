import type { LocationObjectStorageArgs } from "@pulumi/aws/datasync";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const credentialsManaged = rule(
    {
        name: "datasync-credentials-managed",
        description: "Secret keys of object storage do not stand in the program and its state.",
        severity: "high",
        control: "secrets-kept",

        remediation:
            "Leave secretKey out: give the agent's storage anonymous or role-based access, or set the key outside the program.",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["datasync", "credentials"],
    },
    check<LocationObjectStorageArgs>("aws:datasync/locationObjectStorage:LocationObjectStorage", {
        find: (location) =>
            isSet(location, "secretKey")
                ? "secretKey is set, so it stands in the state; set it outside the program"
                : undefined,
        compliant: { none: { bucketName: "b" }, "none, over TLS": { bucketName: "b", serverProtocol: "HTTPS" } },
        noncompliant: {
            "a key": { bucketName: "b", accessKey: "id", secretKey: "correct-horse" },
            "a key, over TLS": { accessKey: "id", secretKey: "battery-staple", serverProtocol: "HTTPS" },
        },
    }),
);
