import { tlsOnlyCheck } from "../../lib/policy/tls-only";
import { rule } from "../../lib/rule";

export const fileSystemTlsOnly = rule(
    {
        name: "efs-file-system-tls-only",
        description: "File systems are mounted over TLS only.",
        severity: "medium",
        remediation: "Deny every action to everybody in a file system policy when aws:SecureTransport is false.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["efs", "transport"],
    },
    tlsOnlyCheck("aws:efs/fileSystem:FileSystem", {
        companion: "aws:efs/fileSystemPolicy:FileSystemPolicy",
        reference: "fileSystemId",
        actions: ["elasticfilesystem:ClientMount"],
    }),
);
