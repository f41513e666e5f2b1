import type { RiskConfigurationArgs } from "@pulumi/aws/cognito";
import { coversInternet } from "../../lib/cidr";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { list, only, text } from "../../lib/values";

const paths = [
    "compromisedCredentialsRiskConfiguration.actions.eventAction",
    "accountTakeoverRiskConfiguration.actions.highAction.eventAction",
];

export const risksBlocked = rule(
    {
        name: "cognito-risks-blocked",
        description: "Sign-ins that look stolen are blocked or asked for a second factor, from wherever they come.",
        severity: "medium",
        control: "federated-identities",

        remediation: "Set eventAction to BLOCK or MFA_REQUIRED, and leave wide ranges out of skippedIpRangeLists.",
        frameworks: { nist: ["AC-7", "SI-4"], pci: ["8.3.4"] },
        peers: {},
        requirements: ["R20"],
        tags: ["cognito", "detection"],
    },
    check<RiskConfigurationArgs>("aws:cognito/riskConfiguration:RiskConfiguration", {
        find: (configuration) => [
            ...paths.flatMap((path) =>
                blocksAt(configuration, path.split("."))
                    .filter((action) => text(action).toUpperCase() === "NO_ACTION")
                    .map(() => `${path} is "NO_ACTION"; set it to "BLOCK"`),
            ),
            ...(coversInternet(list(only(configuration.riskExceptionConfiguration)?.skippedIpRangeLists).map(text))
                ? ["riskExceptionConfiguration.skippedIpRangeLists covers the internet; name your ranges"]
                : []),
        ],
        compliant: {
            blocked: {
                compromisedCredentialsRiskConfiguration: { actions: { eventAction: "BLOCK" } },
                accountTakeoverRiskConfiguration: {
                    actions: { highAction: { eventAction: "MFA_REQUIRED", notify: true } },
                },
            },
            "an office spared": { riskExceptionConfiguration: { skippedIpRangeLists: ["192.0.2.0/28"] } },
        },
        noncompliant: {
            "leaked passwords pass": {
                compromisedCredentialsRiskConfiguration: { actions: { eventAction: "NO_ACTION" } },
            },
            "takeovers pass": {
                accountTakeoverRiskConfiguration: {
                    actions: { highAction: { eventAction: "NO_ACTION", notify: true } },
                },
            },
            "everybody spared": { riskExceptionConfiguration: { skippedIpRangeLists: ["0.0.0.0/0"] } },
        },
    }),
);
