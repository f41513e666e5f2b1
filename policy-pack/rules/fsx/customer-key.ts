import type {
    FileCacheArgs,
    LustreFileSystemArgs,
    OntapFileSystemArgs,
    OpenZfsFileSystemArgs,
    WindowsFileSystemArgs,
} from "@pulumi/aws/fsx";
import { keyedCheck } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

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
    check<LustreFileSystemArgs>("aws:fsx/lustreFileSystem:LustreFileSystem", {
        // The provider takes no key for scratch: there AWS encrypts with one of its own.
        find: (system) => {
            const fault = keyFault(system, "kmsKeyId");
            return fault !== undefined && /^scratch/i.test(text(system.deploymentType))
                ? `deploymentType is ${show(system.deploymentType)}, which takes no customer managed KMS key; set it to "PERSISTENT_2" and name one`
                : fault;
        },
        asksForPresence: true,
        compliant: {
            "a key": { deploymentType: "PERSISTENT_2", kmsKeyId: "alias/data" },
            "a key by ARN": { kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
        },
        noncompliant: {
            "no key": { deploymentType: "PERSISTENT_2" },
            "AWS's": { deploymentType: "PERSISTENT_1", kmsKeyId: "alias/aws/fsx" },
            scratch: { deploymentType: "SCRATCH_2" },
        },
    }),
    keyedCheck<OntapFileSystemArgs>("aws:fsx/ontapFileSystem:OntapFileSystem", "kmsKeyId"),
    keyedCheck<OpenZfsFileSystemArgs>("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", "kmsKeyId"),
    keyedCheck<WindowsFileSystemArgs>("aws:fsx/windowsFileSystem:WindowsFileSystem", "kmsKeyId"),
);
