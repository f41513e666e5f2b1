import type { ServiceArgs } from "@pulumi/aws/ecs";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isFalse, only } from "../../lib/values";

const holding = (more: object) => ({
    volumeConfiguration: { name: "work", managedEbsVolume: { roleArn: "arn:aws:iam::111122223333:role/ecs", ...more } },
});

export const serviceVolumeKeyed = rule(
    {
        name: "ecs-service-volume-encrypted",
        description:
            "Volumes that a service attaches to its tasks, and calls between services, are encrypted with a customer managed key.",
        severity: "medium",
        remediation: "Set managedEbsVolume.encrypted to true with kmsKeyId.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["ecs", "encryption"],
    },
    check<ServiceArgs>("aws:ecs/service:Service", {
        find: ({ volumeConfiguration }) => {
            const volume = only(only(volumeConfiguration)?.managedEbsVolume);
            if (volume === undefined) return undefined;
            const path = "volumeConfiguration.managedEbsVolume";
            return isFalse(volume.encrypted)
                ? `${path}.encrypted is false; set it to true`
                : keyFault(volume, "kmsKeyId", `${path}.kmsKeyId`);
        },
        asksForPresence: true,
        compliant: { keyed: holding({ encrypted: true, kmsKeyId: "alias/data" }), "no volume": { name: "work" } },
        noncompliant: {
            plain: holding({ encrypted: false, kmsKeyId: "alias/data" }),
            "no key": holding({ encrypted: true }),
        },
    }),
);
