import type { InstanceArgs } from "@pulumi/aws/ec2";
import type { InstanceMetadataDefaultsArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only, show } from "../../lib/values";

interface Metadata {
    httpTokens?: unknown;
    httpEndpoint?: unknown;
}

function fault(options: Metadata | undefined, path: string): string | undefined {
    if (options?.httpEndpoint === "disabled" || options?.httpTokens === "required") return undefined;
    return `${path}httpTokens is ${show(options?.httpTokens)}; set it to "required"`;
}

export const imdsv2Required = rule(
    {
        name: "ec2-imdsv2-required",
        description: "Instance metadata, which holds credentials, is served by version 2 of the service only.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Set metadataOptions.httpTokens to required.",
        frameworks: { fsbp: ["EC2.8", "EC2.170"], cis: ["5.6"], nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        requirements: ["R5"],
        tags: ["ec2", "credentials"],
    },
    check<InstanceArgs>(
        [
            "aws:ec2/instance:Instance",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
            "aws:ec2/launchTemplate:LaunchTemplate",
            "aws:ec2/launchConfiguration:LaunchConfiguration",
        ],
        {
            find: (instance) =>
                // What an instance does not say, its launch template does, which is judged by itself.
                isSet(instance, "launchTemplate") && !isSet(instance, "metadataOptions")
                    ? undefined
                    : fault(only(instance.metadataOptions), "metadataOptions."),
            compliant: {
                "left to the launch template": { launchTemplate: { id: "lt-1", version: "3" } },
                required: { metadataOptions: { httpTokens: "required" } },
                "no metadata at all": { metadataOptions: { httpEndpoint: "disabled" } },
            },
            noncompliant: {
                optional: { metadataOptions: { httpTokens: "optional" } },
                "nothing said": {},
                "optional, whatever the template says": {
                    launchTemplate: { id: "lt-1" },
                    metadataOptions: { httpTokens: "optional" },
                },
            },
        },
    ),
    check<InstanceMetadataDefaultsArgs>("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", {
        find: (defaults) => fault(defaults, ""),
        compliant: {
            required: { httpTokens: "required", httpPutResponseHopLimit: 2 },
            off: { httpEndpoint: "disabled" },
        },
        noncompliant: { optional: { httpTokens: "optional" }, "nothing said": {} },
    }),
);
