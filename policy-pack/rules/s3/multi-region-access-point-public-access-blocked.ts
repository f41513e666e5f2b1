import type { MultiRegionAccessPointArgs } from "@pulumi/aws/s3control";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

const switches = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const multiRegionAccessPointPublicAccessBlocked = rule(
    {
        name: "s3-multi-region-access-point-public-access-blocked",
        description: "Multi-Region access points block public access, which cannot be changed later.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Leave the block out or set none of its switches to false.",
        frameworks: { fsbp: ["S3.24"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    check<MultiRegionAccessPointArgs>("aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint", {
        // All four are on by default.
        find: (props) =>
            switches.flatMap((key) =>
                blocksAt(props, ["details", "publicAccessBlock", key]).some(isFalse)
                    ? [`details.publicAccessBlock.${key} is false; set it to true`]
                    : [],
            ),
        compliant: {
            "by default": {},
            "by the letter": {
                details: {
                    name: "d",
                    regions: [],
                    publicAccessBlock: { blockPublicAcls: true, blockPublicPolicy: true },
                },
            },
        },
        noncompliant: {
            "policies let through": {
                details: { name: "d", regions: [], publicAccessBlock: { blockPublicPolicy: false } },
            },
            "buckets left open": {
                details: {
                    name: "d",
                    regions: [],
                    publicAccessBlock: { blockPublicAcls: true, restrictPublicBuckets: false },
                },
            },
        },
    }),
);
