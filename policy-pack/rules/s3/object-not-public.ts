import type { S3EndpointArgs } from "@pulumi/aws/dms";
import type { BucketObjectArgs, ObjectCopyArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

const open = /^(public-read|public-read-write|authenticated-read)$/i;

export const objectNotPublic = rule(
    {
        name: "s3-object-not-public",
        description: "Objects, their copies and what is replicated into them are given to nobody by an ACL.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Leave acl out.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["s3", "exposure"],
    },
    check<BucketObjectArgs & Pick<ObjectCopyArgs, "grants">>(
        ["aws:s3/bucketObject:BucketObject", "aws:s3/bucketObjectv2:BucketObjectv2", "aws:s3/objectCopy:ObjectCopy"],
        {
            find: ({ acl, grants }) => [
                ...(open.test(text(acl)) ? [`acl is ${show(acl)}; leave it out`] : []),
                ...list(grants)
                    .map(({ uri }) => text(uri))
                    .filter((uri) => /\/global\/(AllUsers|AuthenticatedUsers)$/i.test(uri))
                    .map((uri) => `grants names ${uri}; take the grant out`),
            ],
            compliant: {
                none: {},
                private: { acl: "private" },
                "a grant for one": { grants: [{ type: "CanonicalUser", id: "79a59d", permissions: ["READ"] }] },
            },
            noncompliant: {
                everybody: { acl: "public-read" },
                "everybody, to write": { acl: "public-read-write" },
                "everybody, by a grant": {
                    grants: [
                        {
                            type: "Group",
                            permissions: ["READ"],
                            uri: "http://acs.amazonaws.com/groups/global/AllUsers",
                        },
                    ],
                },
                "every AWS user": { acl: "authenticated-read" },
            },
        },
    ),
    check<S3EndpointArgs>("aws:dms/s3Endpoint:S3Endpoint", {
        find: ({ cannedAclForObjects: acl }) =>
            open.test(text(acl).replaceAll("_", "-")) ? `cannedAclForObjects is ${show(acl)}; leave it out` : undefined,
        compliant: { none: {}, "the bucket's owner": { cannedAclForObjects: "bucket-owner-full-control" } },
        noncompliant: {
            everybody: { cannedAclForObjects: "public-read" },
            "every AWS user": { cannedAclForObjects: "AUTHENTICATED_READ" },
        },
    }),
);
