import type { InstanceArgs, InstanceMetadataDefaultsArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { number, only } from "../../lib/values";

export const metadataHopLimit = rule(
    {
        name: "ec2-metadata-hop-limit-one",
        description: "Answers of the metadata service reach the instance itself and no container or forwarder on it.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set metadataOptions.httpPutResponseHopLimit to 1.",
        frameworks: { fsbp: ["AutoScaling.4"], nist: ["AC-3", "AC-6"] },
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
            find: ({ metadataOptions }) => {
                const options = only(metadataOptions);
                const hops = number(options?.httpPutResponseHopLimit);
                if (hops === undefined || hops <= 1 || options?.httpEndpoint === "disabled") return undefined;
                return `metadataOptions.httpPutResponseHopLimit is ${hops}; set it to 1`;
            },
            compliant: {
                one: { metadataOptions: { httpPutResponseHopLimit: 1 } },
                "left to the image": { metadataOptions: { httpTokens: "required" } },
                "no metadata": { metadataOptions: { httpEndpoint: "disabled", httpPutResponseHopLimit: 2 } },
            },
            noncompliant: {
                two: { metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 2 } },
                "all there are": { metadataOptions: { httpPutResponseHopLimit: 64 } },
            },
        },
    ),
    check<InstanceMetadataDefaultsArgs>("aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", {
        find: ({ httpPutResponseHopLimit, httpEndpoint }) => {
            const hops = number(httpPutResponseHopLimit) ?? 1;
            if (hops <= 1 || httpEndpoint === "disabled") return undefined;
            return `httpPutResponseHopLimit is ${hops} for every instance that says nothing; set it to 1`;
        },
        compliant: { one: { httpPutResponseHopLimit: 1 }, "no preference": { httpPutResponseHopLimit: -1 } },
        noncompliant: { two: { httpPutResponseHopLimit: 2 }, "all there are": { httpPutResponseHopLimit: 64 } },
    }),
);
