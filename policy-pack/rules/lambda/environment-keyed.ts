import type { FunctionArgs } from "@pulumi/aws/lambda";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";
import { lambdaFunction } from "./tokens";

const environment = { variables: { STAGE: "prod" } };
const kmsKeyArn = "arn:aws:kms:eu-west-1:111122223333:key/1";

export const environmentKeyed = rule(
    {
        name: "lambda-environment-customer-key",
        description: "Environment variables of functions are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyArn.",
        frameworks: { nist: ["SC-28", "SC-12"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["lambda", "encryption"],
    },
    check<FunctionArgs>(lambdaFunction, {
        find: (one) =>
            Object.keys(Object(only(one.environment)?.variables)).length === 0 ? undefined : keyFault(one, "kmsKeyArn"),
        asksForPresence: true,
        compliant: { "a key": { environment, kmsKeyArn }, "no variables": { environment: { variables: {} } } },
        noncompliant: { "the key that AWS manages": { environment }, "an empty key": { environment, kmsKeyArn: "" } },
    }),
);
