import type { DataSourceArgs } from "@pulumi/aws/kendra";
import { objectsIn } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only, text } from "../../lib/values";

/** Services that are not of AWS, and web sites. */
const outside =
    /^(WEBCRAWLER|CONFLUENCE|SALESFORCE|SHAREPOINT|SERVICENOW|ONEDRIVE|GOOGLE_?DRIVE|GMAIL|SLACK|BOX|QUIP|JIRA|GITHUB|ALFRESCO|ZENDESK|DROPBOX|MS_?(TEAMS|EXCHANGE)|EXCHANGE|YAMMER|DRUPAL|AEM|ADOBE|ASANA)/i;

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
        find: ({ type, configuration }) => {
            const template = only(only(configuration)?.templateConfiguration)?.template;
            const kinds = [text(type), ...objectsIn(template).map((one) => text(one["type"]))];
            const crawls = isSet(only(configuration), "webCrawlerConfiguration");
            const away = crawls ? "WEBCRAWLER" : kinds.find((kind) => outside.test(kind));
            return away === undefined
                ? undefined
                : `the data source reads from ${away}, over the internet; read from a bucket`;
        },
        compliant: {
            "a bucket": { type: "S3", configuration: { s3Configuration: { bucketName: "docs" } } },
            "data given by hand": { type: "CUSTOM" },
            "a bucket by a template": {
                type: "TEMPLATE",
                configuration: { templateConfiguration: { template: JSON.stringify({ type: "S3" }) } },
            },
        },
        noncompliant: {
            "a crawler": {
                type: "WEBCRAWLER",
                configuration: {
                    webCrawlerConfiguration: { urls: { siteMapsConfiguration: { siteMaps: ["https://x.org"] } } },
                },
            },
            "a crawler, in small letters": { type: "webcrawler" },
            "a service of others": { type: "CONFLUENCE" },
            "a crawler by a template": {
                type: "TEMPLATE",
                configuration: { templateConfiguration: { template: JSON.stringify({ type: "WEBCRAWLERV2" }) } },
            },
        },
    }),
);
