import type { BucketAccelerateConfigurationArgs, BucketArgs } from "@pulumi/aws/s3";
import { oneOfCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";
import { bucket } from "../../lib/tokens";

export const accelerationOff = rule(
    {
        name: "s3-acceleration-off",
        description: "Buckets are reached through VPC endpoints, not through the edge of the internet.",
        severity: "medium",
        control: "closed-network",
        remediation: "Suspend transfer acceleration.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    oneOfCheck<BucketAccelerateConfigurationArgs>(
        [
            "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration",
            "aws:s3/bucketAccelerateConfigurationV2:BucketAccelerateConfigurationV2",
        ],
        "status",
        ["Suspended"],
        { refused: "Enabled", byDefault: "Suspended" },
    ),
    oneOfCheck<BucketArgs>(bucket, "accelerationStatus", ["Suspended"], { refused: "Enabled", byDefault: "Suspended" }),
);
