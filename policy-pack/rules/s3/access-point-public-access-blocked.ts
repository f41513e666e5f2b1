import type { AccessPointArgs } from "@pulumi/aws/s3";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

const switches = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

export const accessPointPublicAccessBlocked = rule(
    {
        name: "s3-access-point-public-access-blocked",
        description: "Access points block public access, which cannot be changed later.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Leave the block out or set none of its switches to false.",
        frameworks: { fsbp: ["S3.19"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_392"] },
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    check<AccessPointArgs>("aws:s3/accessPoint:AccessPoint", {
        // All four are on by default.
        find: (props) =>
            switches.flatMap((key) =>
                blocksAt(props, ["publicAccessBlockConfiguration", key]).some(isFalse)
                    ? [`publicAccessBlockConfiguration.${key} is false; set it to true`]
                    : [],
            ),
        compliant: {
            "by default": {},
            "by the letter": { publicAccessBlockConfiguration: { blockPublicAcls: true, blockPublicPolicy: true } },
        },
        noncompliant: {
            "policies let through": { publicAccessBlockConfiguration: { blockPublicPolicy: false } },
            "buckets left open": {
                publicAccessBlockConfiguration: { blockPublicAcls: true, restrictPublicBuckets: false },
            },
        },
    }),
);
