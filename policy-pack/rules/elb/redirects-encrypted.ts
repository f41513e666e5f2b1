import type { ListenerRuleArgs } from "@pulumi/aws/lb";
import { check, rule } from "../../lib/rule";
import { elbTokens } from "../../lib/tokens";
import { list, text } from "../../lib/values";

const to = (redirect: { protocol?: string; host?: string; port?: string }) => ({
    actions: [{ type: "redirect", redirect: { statusCode: "HTTP_301", ...redirect } }],
});

export const redirectsEncrypted = rule(
    {
        name: "elb-redirects-encrypted",
        description: "Rules of a listener send nobody on to plain HTTP.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set redirect.protocol to HTTPS or leave it out.",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1"],
        tags: ["elb", "encryption"],
    },
    check<ListenerRuleArgs>(elbTokens("ListenerRule").slice(0, 2), {
        find: ({ actions }) =>
            list(actions).some(({ type, redirect }) => type === "redirect" && /^http$/i.test(text(redirect?.protocol)))
                ? 'actions: redirect.protocol is "HTTP"; set it to "HTTPS"'
                : undefined,
        compliant: { "to HTTPS": to({ protocol: "HTTPS", port: "443" }), "as it came": to({ host: "a.example.com" }) },
        noncompliant: {
            "to HTTP": to({ protocol: "HTTP" }),
            "to HTTP elsewhere": to({ protocol: "http", host: "a.example.com", port: "80" }),
        },
    }),
);
