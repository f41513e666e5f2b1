import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import { tlsFault } from "../../lib/addresses";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const addresses = [
    "httpEndpointConfiguration.url",
    "splunkConfiguration.hecEndpoint",
    "snowflakeConfiguration.accountUrl",
];
const jdbc = ["redshiftConfiguration", "clusterJdbcurl"];

export const firehoseAddressesEncrypted = rule(
    {
        name: "kinesis-firehose-addresses-encrypted",
        description: "Delivery streams speak TLS to where they deliver.",
        severity: "high",
        remediation: "Give addresses with https://, and ssl=true in a JDBC address.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["kinesis", "transport"],
    },
    check<FirehoseDeliveryStreamArgs>("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", {
        find: (stream) => [
            ...addresses.flatMap((path) =>
                blocksAt(stream, path.split(".")).flatMap((address) => tlsFault(address, path) ?? []),
            ),
            ...blocksAt(stream, jdbc)
                .map(text)
                .filter((address) => /[?&;](ssl=false|sslmode=(disable|allow|prefer))/i.test(address))
                .map((address) => `${jdbc.join(".")} is ${address}, which takes plaintext; demand TLS in it`),
        ],
        compliant: {
            "an endpoint with TLS": { httpEndpointConfiguration: { url: "https://in.example.com" } },
            "Redshift with TLS": { redshiftConfiguration: { clusterJdbcurl: "jdbc:redshift://c:5439/db?ssl=true" } },
            "a bucket": { destination: "extended_s3" },
        },
        noncompliant: {
            "an endpoint without": { httpEndpointConfiguration: { url: "http://in.example.com" } },
            "Splunk without": { splunkConfiguration: { hecEndpoint: "http://splunk.example.com:8088" } },
            "Snowflake without": { snowflakeConfiguration: { accountUrl: "http://a.snowflakecomputing.com" } },
            "Redshift without": { redshiftConfiguration: { clusterJdbcurl: "jdbc:redshift://c:5439/db?ssl=false" } },
        },
    }),
);
