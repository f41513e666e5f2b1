import type { MethodSettingsArgs } from "@pulumi/aws/apigateway";
import type { StageArgs } from "@pulumi/aws/apigatewayv2";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const off = (level: unknown, path: string) =>
    text(level).toUpperCase() === "OFF" ? `${path} is "OFF"; set it to "ERROR" or "INFO"` : undefined;
const settings = (loggingLevel?: string) => ({ methodPath: "*/*", settings: { loggingLevel, metricsEnabled: true } });

export const executionLogged = rule(
    {
        name: "apigateway-execution-logged",
        description: "APIs log what goes wrong behind a call.",
        severity: "low",
        control: "audit-trail",
        remediation: "Set loggingLevel to ERROR or INFO.",
        frameworks: { fsbp: ["APIGateway.1"], nist: ["AU-12", "SI-4"], pci: ["10.4.2"] },
        peers: { checkov: ["CKV2_AWS_4"], cdkNag: ["AwsSolutions-APIG6"] },
        requirements: ["R11"],
        tags: ["apigateway", "logging"],
    },
    check<MethodSettingsArgs>("aws:apigateway/methodSettings:MethodSettings", {
        find: ({ settings: given }) => off(only(given)?.loggingLevel, "settings.loggingLevel"),
        compliant: { errors: settings("ERROR"), "a throttle, and nothing said of logs": settings() },
        noncompliant: { off: settings("OFF"), "off, for one method": { ...settings("OFF"), methodPath: "x/GET" } },
    }),
    check<StageArgs>("aws:apigatewayv2/stage:Stage", {
        find: ({ defaultRouteSettings }) =>
            off(only(defaultRouteSettings)?.loggingLevel, "defaultRouteSettings.loggingLevel"),
        compliant: { errors: { defaultRouteSettings: { loggingLevel: "ERROR" } }, "nothing said": {} },
        noncompliant: {
            off: { defaultRouteSettings: { loggingLevel: "OFF" } },
            "off, with metrics": { defaultRouteSettings: { detailedMetricsEnabled: true, loggingLevel: "OFF" } },
        },
    }),
);
