import type { BucketArgs } from "@pulumi/aws/s3";
import { check, rule } from "../../lib/rule";
import { bucket, bucketWebsite } from "../../lib/tokens";
import { isEmptyList, isSet } from "../../lib/unknown";

export const bucketNoWebsite = rule(
    {
        name: "s3-bucket-no-website",
        description: "No bucket serves a website, which S3 does in plaintext and to anybody.",
        severity: "high",
        control: "nothing-public",
        remediation: "Remove the website configuration.",
        frameworks: { nist: ["AC-3", "SC-8"], pci: ["4.2.1"] },
        requirements: ["R1", "R9"],
        tags: ["s3", "exposure"],
    },
    check<BucketArgs & { websites?: object[] }>(bucket, {
        find: (props) =>
            isSet(props, "website") || !isEmptyList(props, "websites") ? "website is set; remove it" : undefined,
        compliant: {
            "no website": {},
            "none in a list": { websites: [] },
            "a named bucket without one": { bucket: "data" },
        },
        noncompliant: {
            "an index page": { website: { indexDocument: "index.html" } },
            "an old bucket's": { websites: [{ indexDocument: "index.html" }] },
            "a redirect": { website: { redirectAllRequestsTo: "x.example" } },
        },
    }),
    check<{ indexDocument?: { suffix?: string } }>(bucketWebsite, {
        find: () => "a website is configured; remove the BucketWebsiteConfiguration",
        compliant: {},
        noncompliant: { "an index page": { indexDocument: { suffix: "index.html" } }, "nothing but itself": {} },
    }),
);
