import type { IntegrationArgs } from "@pulumi/aws/apigateway";
import type { IntegrationArgs as NewIntegrationArgs } from "@pulumi/aws/apigatewayv2";
import { tlsFault } from "../../lib/addresses";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { list, only } from "../../lib/values";

export const integrationEncrypted = rule(
    {
        name: "apigateway-integration-encrypted",
        description: "APIs speak TLS to what stands behind them, and check its certificate.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Use https:// in the URI and leave insecureSkipVerification off.",
        frameworks: { nist: ["SC-8", "SC-23"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["apigateway", "encryption"],
    },
    check<IntegrationArgs>("aws:apigateway/integration:Integration", {
        find: ({ uri, tlsConfig }) => [
            ...list(tlsFault(uri, "uri")),
            ...list(mustBeOff(only(tlsConfig)?.insecureSkipVerification, "tlsConfig.insecureSkipVerification")),
        ],
        compliant: {
            HTTPS: { type: "HTTP_PROXY", uri: "https://model.internal.example" },
            "a function": {
                type: "AWS_PROXY",
                uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations",
            },
        },
        noncompliant: {
            HTTP: { type: "HTTP", uri: "http://model.internal.example" },
            unchecked: { uri: "https://model.internal.example", tlsConfig: { insecureSkipVerification: true } },
        },
    }),
    check<NewIntegrationArgs>("aws:apigatewayv2/integration:Integration", {
        find: ({ integrationUri }) => tlsFault(integrationUri, "integrationUri"),
        compliant: {
            HTTPS: { integrationUri: "https://model.internal.example" },
            "a listener": {
                connectionType: "VPC_LINK",
                integrationUri: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/a/1/2",
            },
        },
        noncompliant: {
            HTTP: { integrationUri: "http://model.internal.example" },
            "HTTP by a VPC link": { connectionType: "VPC_LINK", integrationUri: "http://10.0.0.8/" },
        },
    }),
);
