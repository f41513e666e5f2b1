import type {
    FileCacheArgs,
    LustreFileSystemArgs,
    OntapFileSystemArgs,
    OpenZfsFileSystemArgs,
    WindowsFileSystemArgs,
} from "@pulumi/aws/fsx";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const customerKey = rule(
    {
        name: "fsx-customer-key",
        description: "File systems and caches are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set kmsKeyId to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_178", "CKV_AWS_179", "CKV_AWS_190", "CKV_AWS_203"] },
        requirements: ["R2"],
        tags: ["fsx", "encryption"],
    },

    keyedCheck<FileCacheArgs>("aws:fsx/fileCache:FileCache", "kmsKeyId"),
    keyedCheck<LustreFileSystemArgs>("aws:fsx/lustreFileSystem:LustreFileSystem", "kmsKeyId"),
    keyedCheck<OntapFileSystemArgs>("aws:fsx/ontapFileSystem:OntapFileSystem", "kmsKeyId"),
    keyedCheck<OpenZfsFileSystemArgs>("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "kmsKeyId"),
    keyedCheck<WindowsFileSystemArgs>("aws:fsx/windowsFileSystem:WindowsFileSystem", "kmsKeyId"),
);
