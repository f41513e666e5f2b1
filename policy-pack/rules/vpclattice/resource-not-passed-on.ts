import type { ResourceConfigurationArgs } from "@pulumi/aws/vpclattice";
import { switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const resourceNotPassedOn = rule(
    {
        name: "vpclattice-resource-not-passed-on",
        description: "Resources of a VPC are not taken into networks that are shared with others.",
        severity: "medium",
        remediation: "Set allowAssociationToShareableServiceNetwork to false.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["vpclattice", "exposure"],
    },
    switchCheck<ResourceConfigurationArgs>(
        "aws:vpclattice/resourceConfiguration:ResourceConfiguration",
        "allowAssociationToShareableServiceNetwork",
        "off",
        { byDefault: "on" },
    ),
);
