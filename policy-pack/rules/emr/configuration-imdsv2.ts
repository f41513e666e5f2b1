import type { SecurityConfigurationArgs } from "@pulumi/aws/emr";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { number, show } from "../../lib/values";

const demanding = (MinimumInstanceMetadataServiceVersion: unknown) => ({
    configuration: JSON.stringify({
        InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion, HttpPutResponseHopLimit: 1 },
    }),
});

export const configurationImdsv2 = rule(
    {
        name: "emr-security-configuration-imdsv2",
        description: "Nodes of clusters hand out credentials through version 2 of the metadata service only.",
        severity: "high",
        remediation: "Set InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion to 2.",
        control: "hardened-defaults",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        peers: {},
        requirements: ["R31"],
        tags: ["emr", "metadata"],
    },
    check<SecurityConfigurationArgs>("aws:emr/securityConfiguration:SecurityConfiguration", {
        find: ({ configuration }) => {
            const path = ["InstanceMetadataServiceConfiguration", "MinimumInstanceMetadataServiceVersion"];
            const [least] = blocksAt(objectsIn(configuration)[0], path);
            return number(least) === 2
                ? undefined
                : `MinimumInstanceMetadataServiceVersion is ${show(least)}; set it to 2`;
        },
        compliant: { "version 2": demanding(2), "version 2, as a text": demanding("2") },
        noncompliant: {
            "version 1": demanding(1),
            "not said": { configuration: JSON.stringify({ EncryptionConfiguration: {} }) },
            "no JSON": { configuration: "[" },
        },
    }),
);
