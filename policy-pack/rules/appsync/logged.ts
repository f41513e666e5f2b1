import type { ApiArgs, GraphQLApiArgs } from "@pulumi/aws/appsync";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";
import { events, graphql } from "./tokens";

const cloudwatchLogsRoleArn = "arn:aws:iam::111122223333:role/logs";

export const logged = rule(
    {
        name: "appsync-api-logged",
        description: "AppSync APIs log at least the errors of every field.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Give logConfig with a role and a level other than NONE.",
        frameworks: { fsbp: ["AppSync.2"], nist: ["AU-12"], pci: ["10.4.2"] },
        requirements: ["R11"],
        tags: ["appsync", "logging"],
    },
    check<GraphQLApiArgs>(graphql, {
        find: ({ logConfig }) =>
            ["", "NONE"].includes(text(only(logConfig)?.fieldLogLevel))
                ? `logConfig.fieldLogLevel is ${show(only(logConfig)?.fieldLogLevel)}; set it to "ERROR"`
                : undefined,
        compliant: {
            errors: { logConfig: { cloudwatchLogsRoleArn, fieldLogLevel: "ERROR" } },
            all: { logConfig: { cloudwatchLogsRoleArn, fieldLogLevel: "ALL", excludeVerboseContent: true } },
        },
        noncompliant: { nothing: {}, none: { logConfig: { cloudwatchLogsRoleArn, fieldLogLevel: "NONE" } } },
    }),
    check<ApiArgs>(events, {
        find: ({ eventConfig }) =>
            ["", "NONE"].includes(text(only(only(eventConfig)?.logConfig)?.logLevel))
                ? `eventConfig.logConfig.logLevel is ${show(only(only(eventConfig)?.logConfig)?.logLevel)}; set it to "ERROR"`
                : undefined,
        compliant: {
            errors: { eventConfig: { logConfig: { cloudwatchLogsRoleArn, logLevel: "ERROR" } } },
            all: { eventConfig: { logConfig: { cloudwatchLogsRoleArn, logLevel: "ALL" } } },
        },
        noncompliant: {
            nothing: { eventConfig: {} },
            none: { eventConfig: { logConfig: { cloudwatchLogsRoleArn, logLevel: "NONE" } } },
        },
    }),
);
