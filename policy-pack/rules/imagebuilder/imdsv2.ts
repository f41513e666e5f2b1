import type { InfrastructureConfigurationArgs } from "@pulumi/aws/imagebuilder";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const imdsv2 = rule(
    {
        name: "imagebuilder-imdsv2-required",
        description: "Instances that build images hand out credentials through version 2 of the metadata service only.",
        severity: "medium",
        remediation: "Set instanceMetadataOptions.httpTokens to required.",
        control: "hardened-defaults",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        peers: {},
        requirements: ["R31"],
        tags: ["imagebuilder", "metadata"],
    },
    oneOfCheck<InfrastructureConfigurationArgs>(
        "aws:imagebuilder/infrastructureConfiguration:InfrastructureConfiguration",
        "instanceMetadataOptions.httpTokens",
        ["required"],
        { refused: "optional" },
    ),
);
