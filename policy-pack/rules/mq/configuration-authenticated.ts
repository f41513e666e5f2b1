import type { ConfigurationArgs } from "@pulumi/aws/mq";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const configurationAuthenticated = rule(
    {
        name: "mq-configuration-authenticated",
        description: "Configurations of brokers let in nobody who has not said who they are.",
        severity: "high",
        control: "nothing-public",

        remediation: "Leave anonymousAccessAllowed out of the configuration.",
        frameworks: { nist: ["AC-3", "IA-2"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["mq", "authentication"],
    },
    check<ConfigurationArgs>("aws:mq/configuration:Configuration", {
        find: ({ data }) =>
            /anonymousAccessAllowed\s*=\s*["']true["']/i.test(text(data))
                ? 'data has anonymousAccessAllowed="true"; remove it'
                : undefined,
        compliant: {
            "an authorization map": { data: "<broker><plugins><authorizationPlugin/></plugins></broker>" },
            "nobody without a name": { data: '<simpleAuthenticationPlugin anonymousAccessAllowed="false"/>' },
        },
        noncompliant: {
            anybody: { data: '<simpleAuthenticationPlugin anonymousAccessAllowed="true"/>' },
            "anybody, in other quotes": { data: "<x anonymousAccessAllowed = 'true'/>" },
        },
    }),
);
