import type { ConnectorArgs } from "@pulumi/aws/transfer";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { only, show } from "../../lib/values";
import { tlsFault } from "../../lib/addresses";

const as2 = (encryptionAlgorithm: string, signingAlgorithm: string) => ({
    url: "https://partner.example.com/as2",
    as2Config: {
        encryptionAlgorithm,
        signingAlgorithm,
        compression: "ZLIB",
        localProfileId: "p-1",
        mdnResponse: "SYNC",
        partnerProfileId: "p-2",
    },
});
const weak = new Set(["NONE", "DES_EDE3_CBC", "SHA1"]);

export const connectorEncrypted = rule(
    {
        name: "transfer-connector-encrypted",
        description: "What connectors send is encrypted and signed, to a partner whose key is known.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Use https:// with AES and SHA-256, or give sftpConfig.trustedHostKeys.",
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1", "R27"],
        tags: ["transfer", "encryption"],
    },
    check<ConnectorArgs>("aws:transfer/connector:Connector", {
        find: ({ url, as2Config, sftpConfig }) => {
            const [config, sftp] = [only(as2Config), only(sftpConfig)];
            const algorithms = (["encryptionAlgorithm", "signingAlgorithm", "mdnSigningAlgorithm"] as const)
                .filter((key) => weak.has(String(config?.[key])))
                .map((key) => `as2Config.${key} is ${show(config?.[key])}; use AES and SHA-256`);
            const plain = tlsFault(url, "url");
            const unknownHost = sftp !== undefined && isEmptyList(sftp, "trustedHostKeys");
            return [
                ...algorithms,
                ...(plain === undefined ? [] : [plain]),
                ...(unknownHost ? ["sftpConfig.trustedHostKeys is empty; give the partner's host key"] : []),
            ];
        },
        compliant: {
            AS2: as2("AES256_CBC", "SHA256"),
            SFTP: { url: "sftp://partner.example.com", sftpConfig: { trustedHostKeys: ["ssh-ed25519 AAAA"] } },
        },
        noncompliant: {
            "no encryption": as2("NONE", "SHA256"),
            "no signature": as2("AES128_CBC", "NONE"),
            "receipts not signed": {
                ...as2("AES256_CBC", "SHA256"),
                as2Config: { ...as2("AES256_CBC", "SHA256").as2Config, mdnSigningAlgorithm: "NONE" },
            },
            "no TLS": { ...as2("AES256_CBC", "SHA256"), url: "http://partner.example.com/as2" },
            "any host": { url: "sftp://partner.example.com", sftpConfig: { userSecretId: "secret" } },
        },
    }),
);
