import type { AccountPublicAccessBlockArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { bucketPublicAccessBlock } from "../../lib/tokens";
import { isTrue, show } from "../../lib/values";

const switches = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;
const all = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

export const publicAccessBlockComplete = rule(
    {
        name: "s3-public-access-block-complete",
        description: "Public access blocks of buckets and accounts have all four switches on.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.",
        frameworks: { fsbp: ["S3.1", "S3.8"], cis: ["2.1.4"], nist: ["AC-3", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["s3", "exposure"],
    },
    check<AccountPublicAccessBlockArgs>(
        [bucketPublicAccessBlock, "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"],
        {
            find: (block) =>
                switches
                    .filter((name) => !isTrue(block[name]))
                    .map((name) => `${name} is ${show(block[name])}; set it to true`),
            compliant: { "all four": all, "all four, as YAML gives them": { ...all } },
            noncompliant: {
                "one forgotten": { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true },
                "one off": { ...all, restrictPublicBuckets: false },
                none: {},
            },
        },
    ),
);
