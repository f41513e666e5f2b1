import type { ConnectionArgs } from "@pulumi/aws/directconnect";
import { check, rule } from "../../lib/rule";
import { mustBeOn, mustBeOneOf } from "../../lib/switches";

const line = { bandwidth: "10Gbps", location: "EqTY2" };

export const encrypted = rule(
    {
        name: "directconnect-connection-encrypted",
        description: "Direct Connect lines are encrypted by MACsec and fall back to nothing less.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set requestMacsec to true and encryptionMode to must_encrypt.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["directconnect", "encryption"],
    },
    check<ConnectionArgs>("aws:directconnect/connection:Connection", {
        find: ({ requestMacsec, encryptionMode }) =>
            encryptionMode === undefined
                ? mustBeOn(requestMacsec, "requestMacsec")
                : mustBeOneOf(encryptionMode, ["must_encrypt"], "encryptionMode"),
        compliant: {
            "asked for": { ...line, requestMacsec: true },
            demanded: { ...line, requestMacsec: true, encryptionMode: "must_encrypt" },
        },
        noncompliant: {
            "the default, plain": line,
            "if it can be": { ...line, requestMacsec: true, encryptionMode: "should_encrypt" },
            plain: { ...line, encryptionMode: "no_encrypt" },
        },
    }),
);
