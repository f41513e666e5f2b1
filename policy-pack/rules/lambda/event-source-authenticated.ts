import type { EventSourceMappingArgs } from "@pulumi/aws/lambda";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { list, text } from "../../lib/values";

/** The ways of signing in to a Kafka cluster or a broker (Lambda API, SourceAccessConfiguration). */
const signIn = /_AUTH$/;

const endpoints = { KAFKA_BOOTSTRAP_SERVERS: "kafka.example.internal:9096" };
const secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:kafka";

export const eventSourceAuthenticated = rule(
    {
        name: "lambda-event-source-authenticated",
        description: "Functions sign in to the Kafka clusters of one's own from which they read.",
        severity: "medium",
        control: "nothing-public",
        remediation: "Give sourceAccessConfigurations with a secret or a client certificate.",
        frameworks: { nist: ["AC-3", "IA-3"], pci: ["8.3.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["lambda", "authentication"],
    },
    check<EventSourceMappingArgs>("aws:lambda/eventSourceMapping:EventSourceMapping", {
        find: (mapping) => {
            if (!isSet(mapping, "selfManagedEventSource")) return undefined;
            const found =
                !isEmptyList(mapping, "sourceAccessConfigurations") &&
                list(mapping.sourceAccessConfigurations).some(({ type }) => signIn.test(text(type)));
            return found
                ? undefined
                : "sourceAccessConfigurations names no sign-in; add SASL_SCRAM_512_AUTH with a secret";
        },
        entriesTogether: true,
        compliant: {
            "a secret": {
                selfManagedEventSource: { endpoints },
                sourceAccessConfigurations: [
                    { type: "VPC_SUBNET", uri: "subnet:subnet-1" },
                    { type: "SASL_SCRAM_512_AUTH", uri: secret },
                ],
            },
            "a certificate": {
                selfManagedEventSource: { endpoints },
                sourceAccessConfigurations: [{ type: "CLIENT_CERTIFICATE_TLS_AUTH", uri: secret }],
            },
            "a queue, which IAM guards": { eventSourceArn: "arn:aws:sqs:eu-west-1:111122223333:jobs" },
        },
        noncompliant: {
            "nothing given": { selfManagedEventSource: { endpoints } },
            "the place alone": {
                selfManagedEventSource: { endpoints },
                sourceAccessConfigurations: [{ type: "VPC_SUBNET", uri: "subnet:subnet-1" }],
            },
        },
    }),
);
