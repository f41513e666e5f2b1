import type { StageArgs } from "@pulumi/aws/apigateway";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const format = "$context.requestId $context.identity.caller";

export const logged = rule(
    {
        name: "apigateway-stage-logged",
        description: "Stages of APIs log every call.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Give accessLogSettings with destinationArn.",
        frameworks: { fsbp: ["APIGateway.1", "APIGateway.9"], nist: ["AU-12"], pci: ["10.4.2"] },
        requirements: ["R11"],
        tags: ["apigateway", "logging"],
    },
    check<StageArgs>(["aws:apigateway/stage:Stage", "aws:apigatewayv2/stage:Stage"], {
        find: ({ accessLogSettings }) =>
            isSet(only(accessLogSettings), "destinationArn")
                ? undefined
                : "accessLogSettings.destinationArn is unset; name a log group or delivery stream",
        compliant: {
            "to a log group": {
                accessLogSettings: { destinationArn: "arn:aws:logs:eu-west-1:111122223333:log-group:api", format },
            },
            "to a stream": {
                accessLogSettings: {
                    destinationArn: "arn:aws:firehose:eu-west-1:111122223333:deliverystream/amazon-apigateway-x",
                    format,
                },
            },
        },
        noncompliant: {
            none: { stageName: "v1" },
            "to nowhere": { accessLogSettings: { destinationArn: "", format } },
        },
    }),
);
