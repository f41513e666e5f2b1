import type { EfsLocationArgs, LocationHdfsArgs, LocationObjectStorageArgs } from "@pulumi/aws/datasync";
import { check, rule } from "../../lib/rule";
import { only, show } from "../../lib/values";

export const locationEncrypted = rule(
    {
        name: "datasync-location-encrypted",
        description: "Data is copied over encrypted connections.",
        severity: "high",
        control: "encrypted-transport",
        remediation: "Set inTransitEncryption to TLS1_2, serverProtocol to HTTPS, qopConfiguration to PRIVACY.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R27"],
        tags: ["datasync", "encryption"],
    },
    check<EfsLocationArgs>("aws:datasync/efsLocation:EfsLocation", {
        find: ({ inTransitEncryption: given }) =>
            given === "TLS1_2" ? undefined : `inTransitEncryption is ${show(given)}; set it to "TLS1_2"`,
        compliant: {
            TLS: { inTransitEncryption: "TLS1_2" },
            "TLS, a directory": { inTransitEncryption: "TLS1_2", subdirectory: "/d" },
        },
        noncompliant: { "the default, none": {}, none: { inTransitEncryption: "NONE" } },
    }),
    check<LocationObjectStorageArgs>("aws:datasync/locationObjectStorage:LocationObjectStorage", {
        // HTTPS is the default.
        find: ({ serverProtocol }) =>
            serverProtocol?.toUpperCase() === "HTTP" ? 'serverProtocol is "HTTP"; set it to "HTTPS"' : undefined,
        compliant: { "the default": { bucketName: "b" }, TLS: { serverProtocol: "HTTPS", serverPort: 443 } },
        noncompliant: {
            none: { serverProtocol: "HTTP" },
            "none, on another port": { serverProtocol: "HTTP", serverPort: 8080 },
        },
    }),
    check<LocationHdfsArgs>("aws:datasync/locationHdfs:LocationHdfs", {
        find: ({ qopConfiguration, authenticationType }) => {
            const protection = only(qopConfiguration);
            const weak = (["dataTransferProtection", "rpcProtection"] as const)
                .filter((key) => ["DISABLED", "AUTHENTICATION", "INTEGRITY"].includes(protection?.[key] ?? "PRIVACY"))
                .map((key) => `qopConfiguration.${key} is ${show(protection?.[key])}; set it to "PRIVACY"`);
            return authenticationType === "KERBEROS"
                ? weak
                : [...weak, `authenticationType is ${show(authenticationType)}; set it to "KERBEROS"`];
        },
        compliant: {
            "the default protection": { authenticationType: "KERBEROS" },
            privacy: { authenticationType: "KERBEROS", qopConfiguration: { dataTransferProtection: "PRIVACY" } },
        },
        noncompliant: {
            "anybody's name": { authenticationType: "SIMPLE", simpleUser: "hdfs" },
            "no protection": { authenticationType: "KERBEROS", qopConfiguration: { rpcProtection: "DISABLED" } },
        },
    }),
);
