import type { AgentDataSourceArgs } from "@pulumi/aws/bedrock";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const outside = new Set(["WEB", "CONFLUENCE", "SALESFORCE", "SHAREPOINT"]);
const source = (type: string) => ({ dataSourceConfiguration: { type } });

export const dataSourceInside = rule(
    {
        name: "bedrock-data-source-inside",
        description: "Knowledge bases read from buckets, into which data came by the controlled way.",
        severity: "high",
        control: "scanned-intake",
        remediation: "Use a data source of type S3: a crawler fetches from the internet, past the VPC.",
        frameworks: { nist: ["AC-4", "SI-10"], pci: ["1.3.2"] },
        requirements: ["R9", "R27", "R28"],
        tags: ["bedrock", "network"],
    },
    check<AgentDataSourceArgs>("aws:bedrock/agentDataSource:AgentDataSource", {
        find: ({ dataSourceConfiguration }) => {
            const type = text(only(dataSourceConfiguration)?.type);
            return outside.has(type.toUpperCase())
                ? `dataSourceConfiguration.type is ${type}, which crawls the internet; use "S3"`
                : undefined;
        },
        compliant: { "a bucket": source("S3"), "data given by hand": source("CUSTOM") },
        noncompliant: { "the web": source("WEB"), Confluence: source("CONFLUENCE"), SharePoint: source("SHAREPOINT") },
    }),
);
