import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import type { LogDeliverySourceArgs } from "@pulumi/aws/cloudwatch";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { distribution } from "./tokens";
import { only } from "../../lib/values";

const source = "aws:cloudwatch/logDeliverySource:LogDeliverySource";
const site = (props: Props<DistributionArgs>) => given<DistributionArgs>(distribution, "site", props);

export const logged = rule(
    {
        name: "cloudfront-distribution-logged",
        description: "CloudFront logs every request.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Give loggingConfig.bucket, or a LogDeliverySource for the distribution.",
        frameworks: { fsbp: ["CloudFront.5"], nist: ["AU-12"], pci: ["10.4.2"] },
        requirements: ["R11"],
        tags: ["cloudfront", "logging"],
    },
    stackCheck<DistributionArgs>(distribution, {
        find: (subject, stack) =>
            isSet(only(subject.props.loggingConfig), "bucket") ||
            stack.companions(subject, source, "resourceArn").length > 0
                ? undefined
                : "loggingConfig names no bucket; name one",
        compliant: {
            "to a bucket": [site({ loggingConfig: { bucket: "logs.s3.amazonaws.com" } })],
            "by delivery": [
                site({}),
                given<LogDeliverySourceArgs>(source, "logs", { logType: "ACCESS_LOGS" }, { resourceArn: "site" }),
            ],
        },
        noncompliant: {
            nothing: [site({ enabled: true })],
            "no bucket": [site({ loggingConfig: { includeCookies: false } })],
        },
    }),
);
