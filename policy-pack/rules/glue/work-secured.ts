import type { CrawlerArgs, DevEndpointArgs, JobArgs } from "@pulumi/aws/glue";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const workSecured = rule(
    {
        name: "glue-work-secured",
        description: "Jobs, crawlers and development endpoints run under a security configuration.",
        severity: "medium",
        control: "own-keys",
        remediation: "Name a securityConfiguration.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: { checkov: ["CKV_AWS_195"] },
        requirements: ["R2"],
        tags: ["glue", "encryption"],
    },

    check<JobArgs>("aws:glue/job:Job", {
        find: (work) =>
            isSet(work, "securityConfiguration")
                ? undefined
                : "securityConfiguration is unset; name one that encrypts with customer managed keys",
        compliant: {
            named: { securityConfiguration: "keyed" },
            "named, in a VPC": { securityConfiguration: "keyed", connections: ["vpc"] },
        },
        noncompliant: { none: {} },
    }),
    check<CrawlerArgs>("aws:glue/crawler:Crawler", {
        find: (work) =>
            isSet(work, "securityConfiguration")
                ? undefined
                : "securityConfiguration is unset; name one that encrypts with customer managed keys",
        compliant: {
            named: { securityConfiguration: "keyed" },
            "named, in a VPC": { securityConfiguration: "keyed", databaseName: "d" },
        },
        noncompliant: { none: {} },
    }),
    check<DevEndpointArgs>("aws:glue/devEndpoint:DevEndpoint", {
        find: (work) =>
            isSet(work, "securityConfiguration")
                ? undefined
                : "securityConfiguration is unset; name one that encrypts with customer managed keys",
        compliant: {
            named: { securityConfiguration: "keyed" },
            "named, in a VPC": { securityConfiguration: "keyed", subnetId: "subnet-0a1b" },
        },
        noncompliant: { none: {} },
    }),
);
