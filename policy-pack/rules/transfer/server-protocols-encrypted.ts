import type { ServerArgs } from "@pulumi/aws/transfer";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

export const serverProtocolsEncrypted = rule(
    {
        name: "transfer-server-protocols-encrypted",
        description: "Transfer servers speak SFTP, FTPS or AS2 over HTTPS, never plain FTP.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set protocols to SFTP or FTPS.",
        frameworks: { fsbp: ["Transfer.2"], nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R27"],
        tags: ["transfer", "encryption"],
    },
    check<ServerArgs>("aws:transfer/server:Server", {
        find: ({ protocols }) =>
            list(protocols).some((protocol) => text(protocol).toUpperCase() === "FTP")
                ? "protocols holds FTP, which sends passwords and data in the clear; use SFTP or FTPS"
                : undefined,
        compliant: { "the default, SFTP": {}, both: { protocols: ["SFTP", "FTPS"] } },
        noncompliant: { FTP: { protocols: ["FTP"] }, "FTP beside SFTP": { protocols: ["SFTP", "FTP"] } },
    }),
);
