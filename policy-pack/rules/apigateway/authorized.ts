import type { MethodArgs } from "@pulumi/aws/apigateway";
import type { ApiArgs, RouteArgs } from "@pulumi/aws/apigatewayv2";
import { check, rule, stackCheck, given, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { show, text } from "../../lib/values";
import { api, method, route } from "./tokens";

/** Only the connection of a WebSocket can be authorized; routes of HTTP APIs are a method and a path, or $default. */
const askable = /^([A-Z]+ \/|\$connect$|\$default$)/;
const one = (props: Props<RouteArgs>) => given<RouteArgs>(route, "route", props, { apiId: "api" });
const of = (protocolType: string) => given<ApiArgs>(api, "api", { protocolType });

export const authorized = rule(
    {
        name: "apigateway-routes-authorized",
        description: "Methods and routes ask who calls.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set the authorization to AWS_IAM, or to an authorizer.",
        frameworks: { fsbp: ["APIGateway.8"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["apigateway", "access"],
    },
    check<MethodArgs>(method, {
        find: ({ authorization, httpMethod }) =>
            text(httpMethod).toUpperCase() !== "OPTIONS" && ["", "NONE"].includes(text(authorization).toUpperCase())
                ? `authorization of ${text(httpMethod)} is ${show(authorization)}; set it to "AWS_IAM"`
                : undefined,
        compliant: {
            IAM: { httpMethod: "GET", authorization: "AWS_IAM" },
            "a preflight request": { httpMethod: "OPTIONS", authorization: "NONE" },
        },
        noncompliant: {
            none: { httpMethod: "POST", authorization: "NONE" },
            "a key, which tells nobody apart": { httpMethod: "ANY", authorization: "NONE", apiKeyRequired: true },
        },
    }),
    stackCheck<RouteArgs>(route, {
        find: (subject, stack) => {
            const { authorizationType: type, routeKey } = subject.props;
            if (!["", "NONE"].includes(text(type)) || !askable.test(text(routeKey)) || /^OPTIONS /.test(text(routeKey)))
                return undefined;
            const socket =
                routeKey === "$default" &&
                stack.target<ApiArgs>(subject, "apiId", api)?.props.protocolType === "WEBSOCKET";
            return socket ? undefined : `authorizationType of ${text(routeKey)} is ${show(type)}; set it to "AWS_IAM"`;
        },
        compliant: {
            IAM: [of("HTTP"), one({ routeKey: "GET /", authorizationType: "AWS_IAM" })],
            "a message on an open socket": [of("WEBSOCKET"), one({ routeKey: "$default" })],
        },
        noncompliant: {
            "the default, none": [of("HTTP"), one({ routeKey: "ANY /{proxy+}" })],
            anything: [of("HTTP"), one({ routeKey: "$default", authorizationType: "NONE" })],
            "a socket": [of("WEBSOCKET"), one({ routeKey: "$connect" })],
        },
    }),
    check<ApiArgs>(api, {
        find: (one) =>
            isSet(one, "target")
                ? "target makes a route that asks nobody; declare a Route with authorizationType"
                : undefined,
        compliant: {
            "routes of their own": { protocolType: "HTTP" },
            "a socket": { protocolType: "WEBSOCKET", routeSelectionExpression: "$request.body.action" },
        },
        noncompliant: {
            "made in a hurry": { protocolType: "HTTP", target: "arn:aws:lambda:eu-west-1:111122223333:function:f" },
            "with a route key": { protocolType: "HTTP", routeKey: "GET /", target: "https://example.com" },
        },
    }),
);
