import type { LocationSmbArgs } from "@pulumi/aws/datasync";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

export const smbModern = rule(
    {
        name: "datasync-smb-version-modern",
        description: "Shares are read with SMB 3, which encrypts.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set mountOptions.version to SMB3.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["datasync", "encryption"],
    },
    check<LocationSmbArgs>("aws:datasync/locationSmb:LocationSmb", {
        find: ({ mountOptions }) => {
            const version = only(mountOptions)?.version;
            return version === "SMB3" ? undefined : `mountOptions.version is ${version ?? "unset"}; set it to "SMB3"`;
        },
        compliant: {
            three: { mountOptions: { version: "SMB3" } },
            "three, of a domain": { domain: "corp", mountOptions: { version: "SMB3" } },
        },
        noncompliant: {
            "the default, whatever the server likes": { domain: "corp" },
            one: { mountOptions: { version: "SMB1" } },
            two: { mountOptions: { version: "SMB2" } },
        },
    }),
);
