import type { AccessPointPolicyArgs } from "@pulumi/aws/s3control";
import type { TableBucketPolicyArgs } from "@pulumi/aws/s3tables";
import { closedPolicyCheck } from "../../lib/policy/closed";
import { rule } from "../../lib/rule";

export const accessPointPolicyClosed = rule(
    {
        name: "s3-access-point-policy-closed",
        description: "Access points are open to named principals or the organisation only.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name the principals or demand aws:PrincipalOrgID.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["s3", "exposure"],
    },
    closedPolicyCheck<AccessPointPolicyArgs>(
        [
            "aws:s3control/accessPointPolicy:AccessPointPolicy",
            "aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy",
            "aws:s3/accessPoint:AccessPoint",
            "aws:s3control/accessGrantsInstanceResourcePolicy:AccessGrantsInstanceResourcePolicy",
        ],
        "policy",
        "s3:GetObject",
    ),
    closedPolicyCheck<TableBucketPolicyArgs>(
        ["aws:s3tables/tableBucketPolicy:TableBucketPolicy", "aws:s3tables/tablePolicy:TablePolicy"],
        "resourcePolicy",
        "s3tables:GetTableData",
    ),
);
