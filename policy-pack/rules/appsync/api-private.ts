import type { GraphQLApiArgs } from "@pulumi/aws/appsync";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { graphql } from "./tokens";

export const apiPrivate = rule(
    {
        name: "appsync-api-private",
        description: "GraphQL APIs answer in the VPC and not on the internet.",
        severity: "high",
        control: "closed-network",
        remediation: "Set visibility to PRIVATE.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["appsync", "exposure"],
    },
    check<GraphQLApiArgs>(graphql, {
        find: ({ visibility }) => mustBeOneOf(visibility, ["PRIVATE"], "visibility"),
        compliant: {
            private: { visibility: "PRIVATE" },
            "private, for IAM": { authenticationType: "AWS_IAM", visibility: "PRIVATE" },
        },
        noncompliant: { "the default, everywhere": {}, everywhere: { visibility: "GLOBAL" } },
    }),
);
