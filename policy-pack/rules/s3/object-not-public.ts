import type { BucketObjectArgs, ObjectCopyArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

export const objectNotPublic = rule(
    {
        name: "s3-object-not-public",
        description: "Objects and their copies are given to nobody by an ACL.",
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
                ...(/^(public-read|public-read-write|authenticated-read)$/i.test(text(acl))
                    ? [`acl is ${show(acl)}; leave it out`]
                    : []),
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
);
