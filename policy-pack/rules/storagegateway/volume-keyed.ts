import type { CachesIscsiVolumeArgs } from "@pulumi/aws/storagegateway";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, show } from "../../lib/values";

export const volumeKeyed = rule(
    {
        name: "storagegateway-volume-customer-key",
        description: "Volumes of gateways are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",

        remediation: "Set kmsEncrypted to true and kmsKey to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["storagegateway", "encryption"],
    },
    check<CachesIscsiVolumeArgs>("aws:storagegateway/cachesIscsiVolume:CachesIscsiVolume", {
        find: (volume) =>
            isTrue(volume.kmsEncrypted)
                ? keyFault(volume, "kmsKey")
                : `kmsEncrypted is ${show(volume.kmsEncrypted)}; set it to true`,
        asksForPresence: true,
        compliant: {
            "a key": { kmsEncrypted: true, kmsKey: "arn:aws:kms:eu-west-1:111122223333:key/1" },
            "a key by alias": { kmsEncrypted: true, kmsKey: "alias/data" },
        },
        noncompliant: { none: {}, "no key": { kmsEncrypted: true } },
    }),
);
