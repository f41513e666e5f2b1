import type { DomainArgs, UserProfileArgs } from "@pulumi/aws/sagemaker";
import { apartFor } from "../../lib/apart";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const mount = (fileSystemPath: string) => ({
    customFileSystemConfigs: [{ efsFileSystemConfig: { fileSystemId: "fs-1", fileSystemPath } }],
});

/** Domains and profiles spell the block differently. */
const faults = (props: unknown, at: string) =>
    ["efsFileSystemConfig", "efsFileSystemConfigs"]
        .flatMap((block) => blocksAt(props, [at, "customFileSystemConfigs", block]))
        .filter((block) => /^\/*$/.test(text(blocksAt(block, ["fileSystemPath"])[0])))
        .map(() => `${at}.customFileSystemConfigs mounts the whole file system; set fileSystemPath to a directory`);

export const customFileSystemNarrow = rule(
    {
        name: "sagemaker-custom-file-system-narrow",
        description: "Studio mounts a directory of a file system, not the whole with everybody's files.",
        severity: "medium",
        control: "personal-users",
        remediation: "Set fileSystemPath to the directory that the users need.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.2"] },
        requirements: ["R5", "R29"],
        tags: ["sagemaker", "access"],
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: (domain) => apartFor(["defaultUserSettings", "defaultSpaceSettings"], (at) => faults(domain, at)),
        compliant: { none: {}, "a directory": { defaultUserSettings: mount("/shared/tools") } },
        noncompliant: {
            "the root": { defaultUserSettings: mount("/") },
            "the root, for spaces": { defaultSpaceSettings: mount("//") },
        },
    }),
    check<UserProfileArgs>("aws:sagemaker/userProfile:UserProfile", {
        find: (profile) => faults(profile, "userSettings"),
        compliant: {
            none: {},
            "a directory": {
                userSettings: {
                    customFileSystemConfigs: [
                        { efsFileSystemConfigs: [{ fileSystemId: "fs-1", fileSystemPath: "/home/ada" }] },
                    ],
                },
            },
        },
        noncompliant: {
            "the root": {
                userSettings: {
                    customFileSystemConfigs: [
                        { efsFileSystemConfigs: [{ fileSystemId: "fs-1", fileSystemPath: "/" }] },
                    ],
                },
            },
            "no path": {
                userSettings: { customFileSystemConfigs: [{ efsFileSystemConfigs: [{ fileSystemId: "fs-1" }] }] },
            },
        },
    }),
);
