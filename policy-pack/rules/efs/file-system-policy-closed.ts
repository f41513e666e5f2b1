import type { FileSystemPolicyArgs } from "@pulumi/aws/efs";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const fileSystemPolicyClosed = rule(
    {
        name: "efs-file-system-policy-closed",
        description: "File systems are mounted by named principals or through their own mount targets only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand elasticfilesystem:AccessedViaMountTarget.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5", "R9"],
        tags: ["efs", "exposure"],
    },
    closedPolicyCheck<FileSystemPolicyArgs>(
        "aws:efs/fileSystemPolicy:FileSystemPolicy",
        "policy",
        "elasticfilesystem:ClientMount",
    ),
);
