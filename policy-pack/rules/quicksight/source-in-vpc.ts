import type { DataSourceArgs } from "@pulumi/aws/quicksight";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only, text } from "../../lib/values";

export const sourceInVpc = rule(
    {
        name: "quicksight-source-in-vpc",
        description: "QuickSight reaches databases through the VPC and not on the internet.",
        severity: "high",
        control: "closed-network",

        remediation: "Name a VPC connection in vpcConnectionProperties.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["quicksight", "network"],
    },
    check<DataSourceArgs>("aws:quicksight/dataSource:DataSource", {
        find: (source) =>
            /^(S3|ATHENA|ADOBE_ANALYTICS|AWS_IOT_ANALYTICS|TIMESTREAM|AMAZON_OPENSEARCH|AMAZON_ELASTICSEARCH)$/i.test(
                text(source.type),
            ) || isSet(only(source.vpcConnectionProperties), "vpcConnectionArn")
                ? undefined
                : "vpcConnectionProperties is unset, so that the database is reached on the internet; name a connection",
        compliant: {
            "a connection": {
                type: "POSTGRESQL",
                vpcConnectionProperties: { vpcConnectionArn: "arn:aws:quicksight:x" },
            },
            "a service of AWS": { type: "ATHENA" },
        },
        noncompliant: { "a database": { type: "POSTGRESQL" }, "a warehouse": { type: "REDSHIFT" } },
    }),
);
