import type { DomainArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

export const domainFilesRetained = rule(
    {
        name: "sagemaker-domain-files-retained",
        description: "The home directories of a domain outlive it.",
        severity: "medium",
        control: "backups",
        remediation: "Leave retentionPolicy.homeEfsFileSystem unset, or set it to Retain.",
        frameworks: { nist: ["CP-9", "SI-12"] },
        requirements: ["R31"],
        tags: ["sagemaker", "deletion"],
    },
    check<DomainArgs>("aws:sagemaker/domain:Domain", {
        find: ({ retentionPolicy }) => {
            const given = only(retentionPolicy)?.homeEfsFileSystem;
            return given === "Delete"
                ? `retentionPolicy.homeEfsFileSystem is ${show(given)}; set it to "Retain"`
                : undefined;
        },
        compliant: { "the default, kept": {}, kept: { retentionPolicy: { homeEfsFileSystem: "Retain" } } },
        noncompliant: {
            deleted: { retentionPolicy: { homeEfsFileSystem: "Delete" } },
            "deleted, VPC only": { appNetworkAccessType: "VpcOnly", retentionPolicy: { homeEfsFileSystem: "Delete" } },
        },
    }),
);
