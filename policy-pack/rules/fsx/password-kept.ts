import type { OntapFileSystemArgs, OntapStorageVirtualMachineArgs, WindowsFileSystemArgs } from "@pulumi/aws/fsx";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const directory = { domainName: "corp.example.com", dnsIps: ["10.0.0.10"], username: "join" };

export const passwordKept = rule(
    {
        name: "fsx-password-kept",
        description: "Passwords of file systems do not stand in the program and its state.",
        severity: "high",
        remediation: "Leave fsxAdminPassword out; give passwordWo, or domainJoinServiceAccountSecret.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["fsx", "credentials"],
    },
    check<OntapFileSystemArgs>("aws:fsx/ontapFileSystem:OntapFileSystem", {
        find: (system) =>
            isSet(system, "fsxAdminPassword")
                ? "fsxAdminPassword is set, so it stands in the state; leave it out"
                : undefined,
        compliant: { none: {}, "none, with a key": { kmsKeyId: "alias/data" } },
        noncompliant: {
            given: { fsxAdminPassword: "correct-horse" },
            "given, with a key": { kmsKeyId: "alias/data", fsxAdminPassword: "battery-staple" },
        },
    }),
    check<WindowsFileSystemArgs>("aws:fsx/windowsFileSystem:WindowsFileSystem", {
        find: ({ selfManagedActiveDirectory }) =>
            isSet(only(selfManagedActiveDirectory), "password")
                ? "selfManagedActiveDirectory.password is set, so it stands in the state; use passwordWo"
                : undefined,
        compliant: {
            "a directory of AWS": { activeDirectoryId: "d-1" },
            "written only": { selfManagedActiveDirectory: { ...directory, passwordWo: "from-a-vault" } },
        },
        noncompliant: {
            given: { selfManagedActiveDirectory: { ...directory, password: "correct-horse" } },
            "given, in a list of one": { selfManagedActiveDirectory: { ...directory, password: "battery-staple" } },
        },
    }),
    check<OntapStorageVirtualMachineArgs>("aws:fsx/ontapStorageVirtualMachine:OntapStorageVirtualMachine", {
        find: (machine) => {
            const active = only(machine.activeDirectoryConfiguration);
            return [
                ...(isSet(machine, "svmAdminPassword")
                    ? ["svmAdminPassword is set, so it stands in the state; leave it out"]
                    : []),
                ...(isSet(only(active?.selfManagedActiveDirectoryConfiguration), "password")
                    ? ["the directory's password is set, so it stands in the state; join without it"]
                    : []),
            ];
        },
        compliant: { none: {}, "a style": { rootVolumeSecurityStyle: "UNIX" } },
        noncompliant: {
            "an administrator's": { svmAdminPassword: "correct-horse" },
            "a directory's": {
                activeDirectoryConfiguration: {
                    selfManagedActiveDirectoryConfiguration: { ...directory, password: "battery-staple" },
                },
            },
        },
    }),
);
