import type { BucketAclArgs, BucketArgs, BucketOwnershipControlsArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { bucket, bucketAcl, bucketOwnershipControls } from "../../lib/tokens";
import { list, only, show } from "../../lib/values";

const everybody = [
    "http://acs.amazonaws.com/groups/global/AllUsers",
    "http://acs.amazonaws.com/groups/global/AuthenticatedUsers",
];
const open = (acl: unknown) =>
    typeof acl === "string" && acl !== "" && acl !== "private" && acl !== "log-delivery-write";

export const bucketAclsDisabled = rule(
    {
        name: "s3-bucket-acls-disabled",
        description: "Buckets own all their objects, so that no access control list opens a way in.",
        severity: "high",
        control: "buckets-guarded",
        remediation: "Set objectOwnership to BucketOwnerEnforced and remove access control lists.",
        frameworks: { fsbp: ["S3.12", "S3.2"], nist: ["AC-3"], pci: ["1.4.4"] },
        requirements: ["R5"],
        tags: ["s3", "exposure"],
    },
    check<BucketOwnershipControlsArgs>(bucketOwnershipControls, {
        find: ({ rule: controls }) =>
            only(controls)?.objectOwnership === "BucketOwnerEnforced"
                ? undefined
                : `rule.objectOwnership is ${show(only(controls)?.objectOwnership)}; set it to "BucketOwnerEnforced"`,
        compliant: {
            enforced: { rule: { objectOwnership: "BucketOwnerEnforced" } },
            "enforced for a named bucket": { bucket: "data", rule: { objectOwnership: "BucketOwnerEnforced" } },
        },
        noncompliant: {
            preferred: { rule: { objectOwnership: "BucketOwnerPreferred" } },
            "the writer's": { rule: { objectOwnership: "ObjectWriter" } },
        },
    }),
    check<BucketArgs>(bucket, {
        find: (props) =>
            open(props.acl) || list(props.grants).some((grant) => everybody.includes(String(grant.uri)))
                ? `acl is ${show(props.acl)}; remove it and the grants`
                : undefined,
        compliant: { "no list": {}, "a private one": { acl: "private" } },
        noncompliant: {
            "public reading": { acl: "public-read" },
            "every AWS customer": { acl: "authenticated-read" },
            "a grant for all users": { grants: [{ type: "Group", uri: everybody[0] ?? "", permissions: ["READ"] }] },
        },
    }),
    check<BucketAclArgs>(bucketAcl, {
        find: (props) => {
            if (open(props.acl)) return `acl is ${show(props.acl)}; remove the BucketAcl`;
            const grants = list(props.accessControlPolicy?.grants);
            return grants.some((grant) => everybody.includes(String(grant.grantee?.uri)))
                ? "accessControlPolicy grants to everybody; remove the BucketAcl"
                : undefined;
        },
        compliant: { "a private one": { acl: "private" }, "for log delivery": { acl: "log-delivery-write" } },
        noncompliant: {
            "public writing": { acl: "public-read-write" },
            "a grant for all users": {
                accessControlPolicy: {
                    grants: [{ grantee: { type: "Group", uri: everybody[0] ?? "" }, permission: "READ" }],
                },
            },
        },
    }),
);
