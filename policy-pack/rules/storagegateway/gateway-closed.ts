import type { GatewayArgs } from "@pulumi/aws/storagegateway";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";

export const gatewayClosed = rule(
    {
        name: "storagegateway-gateway-closed",
        description: "Gateways speak to shares' users encrypted, and no password of theirs stands in the program.",
        severity: "high",
        control: "encrypted-transport",

        remediation: "Set smbSecurityStrategy to MandatoryEncryption and leave smbGuestPassword out.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1", "R5"],
        tags: ["storagegateway", "transport"],
    },
    check<GatewayArgs>("aws:storagegateway/gateway:Gateway", {
        find: (gateway) => [
            ...(["", "MandatoryEncryption", "MandatoryEncryptionNoAes128"].includes(text(gateway.smbSecurityStrategy))
                ? []
                : [`smbSecurityStrategy is ${show(gateway.smbSecurityStrategy)}; set it to "MandatoryEncryption"`]),
            ...(isSet(gateway, "smbGuestPassword") ? ["smbGuestPassword is set, which lets guests in; remove it"] : []),
        ],
        compliant: {
            encrypted: { gatewayType: "FILE_S3", smbSecurityStrategy: "MandatoryEncryption" },
            "no shares of SMB": { gatewayType: "CACHED" },
        },
        noncompliant: {
            "as clients like": { gatewayType: "FILE_S3", smbSecurityStrategy: "ClientSpecified" },
            "signed only": { gatewayType: "FILE_S3", smbSecurityStrategy: "MandatorySigning" },
            guests: { gatewayType: "FILE_S3", smbGuestPassword: "correct-horse" },
        },
    }),
);
