import type { AmiArgs } from "@pulumi/aws/ec2";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

export const imageImdsv2 = rule(
    {
        name: "ec2-image-imdsv2",
        description: "Machine images ask for version 2 of the metadata service wherever they start.",
        severity: "medium",
        remediation: "Set imdsSupport to v2.0.",
        control: "hardened-defaults",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["2.2.6"] },
        peers: {},
        requirements: ["R31"],
        tags: ["ec2", "metadata"],
    },
    oneOfCheck<AmiArgs>("aws:ec2/ami:Ami", "imdsSupport", ["v2.0"], { refused: "v1.0" }),
);
