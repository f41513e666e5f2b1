import type { DataSourceArgs } from "@pulumi/aws/kendra";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only, text } from "../../lib/values";

export const kendraDataSourceInside = rule(
    {
        name: "kendra-data-source-inside",
        description: "Kendra reads from buckets, into which data came by the controlled way.",
        severity: "high",
        control: "scanned-intake",
        remediation: "Use a data source of type S3: crawlers fetch from the internet, past the VPC.",
        frameworks: { nist: ["AC-4", "SI-10"], pci: ["1.3.2"] },
        requirements: ["R9", "R28"],
        tags: ["kendra", "network"],
    },
    check<DataSourceArgs>("aws:kendra/dataSource:DataSource", {
        find: ({ type, configuration }) =>
            text(type).toUpperCase() === "WEBCRAWLER" || isSet(only(configuration), "webCrawlerConfiguration")
                ? "the data source crawls web sites; read from a bucket"
                : undefined,
        compliant: {
            "a bucket": { type: "S3", configuration: { s3Configuration: { bucketName: "docs" } } },
            "data given by hand": { type: "CUSTOM" },
        },
        noncompliant: {
            "a crawler": {
                type: "WEBCRAWLER",
                configuration: {
                    webCrawlerConfiguration: { urls: { siteMapsConfiguration: { siteMaps: ["https://x.org"] } } },
                },
            },
            "a crawler, in small letters": { type: "webcrawler" },
        },
    }),
);
