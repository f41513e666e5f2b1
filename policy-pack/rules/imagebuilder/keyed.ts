import type {
    ComponentArgs,
    ContainerRecipeArgs,
    DistributionConfigurationArgs,
    ImageRecipeArgs,
} from "@pulumi/aws/imagebuilder";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const keyed = rule(
    {
        name: "imagebuilder-customer-key",
        description:
            "Components, disks of recipes and images that are handed on are encrypted with a customer managed key.",
        severity: "medium",
        remediation:
            "Set kmsKeyId of components, of every ebs mapping (with encrypted), and of amiDistributionConfiguration.",
        control: "own-keys",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_180", "CKV_AWS_199", "CKV_AWS_200"] },
        requirements: ["R2"],
        tags: ["imagebuilder", "encryption"],
    },
    keyedCheck<ComponentArgs>("aws:imagebuilder/component:Component", "kmsKeyId"),
    keyedCheck<DistributionConfigurationArgs>(
        "aws:imagebuilder/distributionConfiguration:DistributionConfiguration",
        "distributions.amiDistributionConfiguration.kmsKeyId",
        { optional: true },
    ),
    keyedCheck<ImageRecipeArgs>("aws:imagebuilder/imageRecipe:ImageRecipe", "blockDeviceMappings.ebs.kmsKeyId", {
        optional: true,
    }),
    keyedCheck<ContainerRecipeArgs>("aws:imagebuilder/containerRecipe:ContainerRecipe", "kmsKeyId"),
);
