import type { FirehoseDeliveryStreamArgs } from "@pulumi/aws/kinesis";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const secretArn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:hec-AbCdEf";
const credentials = {
    httpEndpointConfiguration: ["accessKey"],
    redshiftConfiguration: ["password"],
    snowflakeConfiguration: ["privateKey", "keyPassphrase"],
    splunkConfiguration: ["hecToken"],
};

export const firehoseCredentialsManaged = rule(
    {
        name: "kinesis-firehose-credentials-managed",
        description: "Delivery streams read their credentials from Secrets Manager.",
        severity: "high",
        remediation: "Enable secretsManagerConfiguration and name the secret there.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["kinesis", "credentials"],
    },
    check<FirehoseDeliveryStreamArgs>("aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream", {
        find: (stream) =>
            Object.entries(credentials).flatMap(([block, names]) =>
                names
                    .filter((name) => blocksAt(stream, [block, name]).some((value) => text(value) !== ""))
                    .map(
                        (name) => `${block}.${name} is set, so it stands in the state; use secretsManagerConfiguration`,
                    ),
            ),
        compliant: {
            "a secret": {
                destination: "splunk",
                splunkConfiguration: {
                    hecEndpoint: "https://s",
                    secretsManagerConfiguration: { enabled: true, secretArn },
                },
            },
            "a bucket": { destination: "extended_s3" },
        },
        noncompliant: {
            "a password": {
                destination: "redshift",
                redshiftConfiguration: { username: "load", password: "correct-horse" },
            },
            "a token": {
                destination: "splunk",
                splunkConfiguration: { hecToken: "51D4DA16-C61B-4F5F-8EC7-ED4301342A4A" },
            },
            "an access key": { destination: "http_endpoint", httpEndpointConfiguration: { accessKey: "0123456789" } },
            "a private key": { destination: "snowflake", snowflakeConfiguration: { privateKey: "MIIB", user: "load" } },
        },
    }),
);
