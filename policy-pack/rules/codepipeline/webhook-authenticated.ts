import type { WebhookArgs } from "@pulumi/aws/codepipeline";
import { coversInternet } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

const filters = [{ jsonPath: "$.ref", matchEquals: "refs/heads/main" }];
const from = (allowedIpRange: string) => ({
    authentication: "IP",
    authenticationConfiguration: { allowedIpRange },
    filters,
});

export const webhookAuthenticated = rule(
    {
        name: "codepipeline-webhook-authenticated",
        description: "A pipeline is started from outside by those who prove who they are.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set authentication to GITHUB_HMAC, or to IP with a narrow range.",
        frameworks: { nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        requirements: ["R12"],
        tags: ["codepipeline", "exposure"],
    },
    check<WebhookArgs>("aws:codepipeline/webhook:Webhook", {
        find: ({ authentication, authenticationConfiguration }) => {
            if (authentication === "GITHUB_HMAC") return undefined;
            const range = text(only(authenticationConfiguration)?.allowedIpRange);
            if (authentication !== "IP") return `authentication is ${show(authentication)}; set it to "GITHUB_HMAC"`;
            return range === "" || coversInternet([range])
                ? `allowedIpRange is ${show(range)}, the whole internet; narrow it`
                : undefined;
        },
        compliant: {
            signed: { authentication: "GITHUB_HMAC", filters },
            "from one place": from("203.0.113.0/28"),
        },
        noncompliant: { anybody: { authentication: "UNAUTHENTICATED", filters }, "from anywhere": from("0.0.0.0/0") },
    }),
);
