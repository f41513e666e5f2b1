import type { VectorsVectorBucketPolicyArgs } from "@pulumi/aws/s3";
import type { MultiRegionAccessPointPolicyArgs } from "@pulumi/aws/s3control";
import { blocksAt } from "../../lib/keyed";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { openPolicyFaults, policyOf } from "../../lib/policy/faults";
import { check, rule } from "../../lib/rule";

const granting = (Principal: unknown, Condition = {}) => ({
    details: {
        name: "data",
        policy: policyOf({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", Principal, Condition }),
    },
});

export const companionPoliciesClosed = rule(
    {
        name: "s3-shared-path-policy-closed",
        description:
            "Multi-Region access points, vector buckets and file systems over buckets are open to named principals or the organisation only.",
        severity: "critical",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        control: "nothing-public",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["s3", "exposure"],
    },
    closedPolicyCheck<VectorsVectorBucketPolicyArgs>(
        [
            "aws:s3/vectorsVectorBucketPolicy:VectorsVectorBucketPolicy",
            "aws:s3/filesFileSystemPolicy:FilesFileSystemPolicy",
            "aws:s3control/bucketPolicy:BucketPolicy",
        ],
        "policy",
        "s3vectors:GetVectors",
    ),
    check<MultiRegionAccessPointPolicyArgs>("aws:s3control/multiRegionAccessPointPolicy:MultiRegionAccessPointPolicy", {
        find: ({ details }) =>
            blocksAt(details, ["policy"]).flatMap((policy) => openPolicyFaults(policy, "details.policy")),
        compliant: {
            "a named role": granting({ AWS: "arn:aws:iam::111122223333:role/reader" }),
            "the organisation": granting("*", { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } }),
        },
        noncompliant: {
            "the world": granting("*"),
            "the world, in a list": granting({ AWS: ["111122223333", "*"] }),
        },
    }),
);
