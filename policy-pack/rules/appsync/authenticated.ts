import type { ApiArgs, GraphQLApiArgs } from "@pulumi/aws/appsync";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";
import { events, graphql } from "./tokens";

const fault = (path: string) => `${path} is "API_KEY", one key for everybody; use "AWS_IAM"`;
const modes = ["connectionAuthModes", "defaultPublishAuthModes", "defaultSubscribeAuthModes"] as const;
const eventsBy = (authType: string) => {
    const each = [{ authType }];
    return {
        eventConfig: {
            authProviders: each,
            connectionAuthModes: each,
            defaultPublishAuthModes: each,
            defaultSubscribeAuthModes: each,
        },
    };
};

export const authenticated = rule(
    {
        name: "appsync-api-authenticated",
        description: "AppSync APIs ask who calls; an API key says nothing of that.",
        severity: "high",
        control: "nothing-public",
        remediation: "Use AWS_IAM, AMAZON_COGNITO_USER_POOLS, OPENID_CONNECT or AWS_LAMBDA.",
        frameworks: { fsbp: ["AppSync.5"], nist: ["AC-3", "AC-6"], pci: ["8.2.1"] },
        requirements: ["R5"],
        tags: ["appsync", "access"],
    },
    check<GraphQLApiArgs>(graphql, {
        find: ({ authenticationType, additionalAuthenticationProviders: more }) => [
            ...(authenticationType === "API_KEY" ? [fault("authenticationType")] : []),
            ...list(more).flatMap((one, i) =>
                one.authenticationType === "API_KEY"
                    ? [fault(`additionalAuthenticationProviders[${i}].authenticationType`)]
                    : [],
            ),
        ],
        compliant: {
            IAM: { authenticationType: "AWS_IAM" },
            "people too": {
                authenticationType: "AWS_IAM",
                additionalAuthenticationProviders: [{ authenticationType: "AMAZON_COGNITO_USER_POOLS" }],
            },
        },
        noncompliant: {
            "a key": { authenticationType: "API_KEY" },
            "a key besides": {
                authenticationType: "AWS_IAM",
                additionalAuthenticationProviders: [{ authenticationType: "API_KEY" }],
            },
        },
    }),
    check<ApiArgs>(events, {
        find: ({ eventConfig }) =>
            modes
                .filter((mode) => list(eventConfig?.[mode]).some(({ authType }) => authType === "API_KEY"))
                .map((mode) => fault(`eventConfig.${mode}`)),
        compliant: { IAM: eventsBy("AWS_IAM"), people: eventsBy("AMAZON_COGNITO_USER_POOLS") },
        noncompliant: {
            "a key": eventsBy("API_KEY"),
            "a key for listeners": {
                eventConfig: {
                    ...eventsBy("AWS_IAM").eventConfig,
                    defaultSubscribeAuthModes: [{ authType: "API_KEY" }],
                },
            },
        },
    }),
);
