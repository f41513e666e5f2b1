import type { LocationFsxOntapFileSystemArgs, LocationSmbArgs } from "@pulumi/aws/datasync";
import { check, rule } from "../../lib/rule";
import { list, only } from "../../lib/values";

function fault(options: { readonly version?: string } | undefined, path = ""): string | undefined {
    const version = only(options)?.version;
    return version === "SMB3" ? undefined : `${path}mountOptions.version is ${version ?? "unset"}; set it to "SMB3"`;
}

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
    check<LocationFsxOntapFileSystemArgs>("aws:datasync/locationFsxOntapFileSystem:LocationFsxOntapFileSystem", {
        find: ({ protocol }) =>
            list(only(protocol)?.smb).flatMap(({ mountOptions }) => fault(mountOptions, "protocol.smb.") ?? []),
        compliant: {
            three: { protocol: { smb: { mountOptions: { version: "SMB3" } } } },
            "another protocol": { protocol: { nfs: { mountOptions: { version: "NFS3" } } } },
        },
        noncompliant: {
            two: { protocol: { smb: { mountOptions: { version: "SMB2_0" } } } },
            "whatever the server likes": { protocol: { smb: { user: "u" } } },
        },
    }),
    check<LocationSmbArgs>("aws:datasync/locationSmb:LocationSmb", {
        find: ({ mountOptions }) => fault(mountOptions),
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
