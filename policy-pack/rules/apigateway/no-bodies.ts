import type { MethodSettingsArgs } from "@pulumi/aws/apigateway";
import type { StageArgs } from "@pulumi/aws/apigatewayv2";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { list, only } from "../../lib/values";

export const noBodies = rule(
    {
        name: "apigateway-no-data-trace",
        description: "Bodies of calls, which are the data itself, are not written to logs.",
        severity: "high",
        control: "personal-data",
        remediation: "Set dataTraceEnabled to false.",
        frameworks: { nist: ["AU-3(3)", "SI-11"], pci: ["3.3.1"] },
        requirements: ["R8"],
        tags: ["apigateway", "logging"],
    },
    check<MethodSettingsArgs>("aws:apigateway/methodSettings:MethodSettings", {
        find: ({ settings }) => mustBeOff(only(settings)?.dataTraceEnabled, "settings.dataTraceEnabled"),
        compliant: {
            "errors only": { settings: { loggingLevel: "ERROR" } },
            off: { settings: { dataTraceEnabled: false } },
        },
        noncompliant: {
            on: { settings: { dataTraceEnabled: true } },
            "on, for one method": { methodPath: "a/GET", settings: { loggingLevel: "INFO", dataTraceEnabled: true } },
        },
    }),
    check<StageArgs>("aws:apigatewayv2/stage:Stage", {
        find: ({ defaultRouteSettings, routeSettings }) => [
            ...list(mustBeOff(only(defaultRouteSettings)?.dataTraceEnabled, "defaultRouteSettings.dataTraceEnabled")),
            ...list(routeSettings).flatMap(
                (one, i) => mustBeOff(one.dataTraceEnabled, `routeSettings[${i}].dataTraceEnabled`) ?? [],
            ),
        ],
        compliant: { "nothing said": { autoDeploy: true }, off: { defaultRouteSettings: { dataTraceEnabled: false } } },
        noncompliant: {
            on: { defaultRouteSettings: { dataTraceEnabled: true } },
            "one route": { routeSettings: [{ routeKey: "a" }, { routeKey: "b", dataTraceEnabled: true }] },
        },
    }),
);
