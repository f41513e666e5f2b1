import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { distribution } from "./tokens";

export const waf = rule(
    {
        name: "cloudfront-waf-attached",
        description: "A web ACL stands before every distribution.",
        severity: "medium",
        control: "nothing-public",
        remediation: "Set webAclId to the ARN of a WAFv2 web ACL.",
        frameworks: { fsbp: ["CloudFront.6"], nist: ["SC-7", "SI-4"], pci: ["6.4.2"] },
        requirements: ["R20"],
        tags: ["cloudfront", "exposure"],
    },
    check<DistributionArgs>(distribution, {
        find: (one) => (isSet(one, "webAclId") ? undefined : "webAclId is unset; name a web ACL"),
        compliant: {
            "a web ACL": { webAclId: "arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1" },
            "a classic one": { webAclId: "0a1b2c3d" },
        },
        noncompliant: { none: { enabled: true }, "none, in staging": { staging: true } },
    }),
);
