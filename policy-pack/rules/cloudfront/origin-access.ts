import type { DistributionArgs, OriginAccessControlArgs } from "@pulumi/aws/cloudfront";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { isSet, unknownString } from "../../lib/unknown";
import { list, only, text } from "../../lib/values";
import { distribution } from "./tokens";

const bucketName = /\.s3[.-](dualstack\.)?([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$/;
/** A function that is called by its URL is as open as a bucket where nobody signs. */
const functionUrl = /\.lambda-url\.[a-z0-9-]+\.on\.aws$/;
const origin = (rest: object) => ({
    origins: [{ originId: "data", domainName: "data.s3.eu-west-1.amazonaws.com", ...rest }],
});

export const originAccess = rule(
    {
        name: "cloudfront-origin-access-controlled",
        description: "Buckets and functions behind CloudFront answer to the distribution alone.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set originAccessControlId, with signingBehavior always.",
        frameworks: { fsbp: ["CloudFront.13", "CloudFront.16"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["cloudfront", "access"],
    },
    check<DistributionArgs>(distribution, {
        find: ({ origins }) =>
            list(origins).flatMap((one) => {
                const identified =
                    isSet(one, "originAccessControlId") || isSet(only(one.s3OriginConfig), "originAccessIdentity");
                if (identified || !isSet(one, "domainName") || isSet(one, "vpcOriginConfig")) return [];
                const isBucket = isSet(one, "s3OriginConfig") || bucketName.test(text(one.domainName));
                const called = !isBucket && functionUrl.test(text(one.domainName));
                return !isBucket && !called
                    ? []
                    : [
                          `origin ${text(one.originId)} ${called ? "calls the function" : "reads the bucket"} as anybody; set originAccessControlId`,
                      ];
            }),
        compliant: {
            control: origin({ originAccessControlId: "E1" }),
            "control of a function": origin({
                domainName: "a1.lambda-url.eu-west-1.on.aws",
                originAccessControlId: "E2",
            }),
            "control of what is not known yet": origin({ domainName: unknownString, originAccessControlId: "E1" }),
            "an identity, the older way": origin({
                s3OriginConfig: { originAccessIdentity: "origin-access-identity/cloudfront/E1" },
            }),
        },
        noncompliant: {
            neither: origin({}),
            "neither, by both families of addresses": origin({
                domainName: "data.s3.dualstack.eu-west-1.amazonaws.com",
            }),
            "a function that anybody calls": origin({ domainName: "a1.lambda-url.eu-west-1.on.aws" }),
            "an empty identity": origin({ s3OriginConfig: { originAccessIdentity: "" } }),
        },
    }),
    check<OriginAccessControlArgs>("aws:cloudfront/originAccessControl:OriginAccessControl", {
        find: ({ signingBehavior }) => mustBeOneOf(signingBehavior, ["always"], "signingBehavior"),
        compliant: {
            always: { signingBehavior: "always" },
            "always, for buckets": {
                originAccessControlOriginType: "s3",
                signingBehavior: "always",
                signingProtocol: "sigv4",
            },
        },
        noncompliant: {
            never: { signingBehavior: "never" },
            "as the viewer likes": { signingBehavior: "no-override" },
        },
    }),
);
