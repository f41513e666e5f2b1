import type { BlockPublicAccessConfigurationArgs } from "@pulumi/aws/emr";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const publicAccessBlocked = rule(
    {
        name: "emr-public-access-blocked",
        description: "Clusters cannot be opened to the internet by a security group.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set blockPublicSecurityGroupRules to true.",
        frameworks: { fsbp: ["EMR.2"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_390"] },
        requirements: ["R9"],
        tags: ["emr", "exposure"],
    },
    switchCheck<BlockPublicAccessConfigurationArgs>(
        "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
        "blockPublicSecurityGroupRules",
        "on",
    ),
);
