import type { LandingZoneArgs } from "@pulumi/aws/controltower";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isFalse, show } from "../../lib/values";

const zone = (centralizedLogging: object) => ({ version: "3.3", manifestJson: JSON.stringify({ centralizedLogging }) });

export const landingZoneLogged = rule(
    {
        name: "controltower-landing-zone-logged",
        description: "The landing zone gathers logs of all accounts, under a customer managed key.",
        severity: "high",
        control: "audit-trail",

        remediation:
            "Set centralizedLogging.enabled to true and configurations.kmsKeyArn to a customer managed key in manifestJson.",
        frameworks: { nist: ["AU-2", "AU-6", "SC-12"], pci: ["10.3.3"] },
        peers: {},
        requirements: ["R11"],
        tags: ["controltower", "logging"],
    },
    check<LandingZoneArgs>("aws:controltower/landingZone:LandingZone", {
        find: ({ manifestJson }) => {
            const [logging] = blocksAt(objectsIn(manifestJson)[0], ["centralizedLogging"]);
            const [on] = blocksAt(logging, ["enabled"]);
            if (logging === undefined || isFalse(on))
                return `centralizedLogging.enabled is ${show(on)} in manifestJson; set it to true`;
            const configurations = blocksAt(logging, ["configurations"])[0] ?? {};
            return keyFault(
                Object(configurations) as object,
                "kmsKeyArn",
                "centralizedLogging.configurations.kmsKeyArn",
            );
        },
        compliant: {
            "a key": zone({ enabled: true, configurations: { kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" } }),
            "a key, on by default": zone({ configurations: { kmsKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" } }),
        },
        noncompliant: {
            off: zone({ enabled: false }),
            "no key": zone({ enabled: true, configurations: { loggingBucket: { retentionDays: 365 } } }),
            "nothing said": { version: "3.3", manifestJson: "{}" },
        },
    }),
);
