import type { ApiArgs } from "@pulumi/aws/apigatewayv2";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const from = (...allowOrigins: string[]) => ({ protocolType: "HTTP", corsConfiguration: { allowOrigins } });

export const originsNamed = rule(
    {
        name: "apigateway-origins-named",
        description: "HTTP APIs name the sites whose pages may call them.",
        severity: "medium",
        remediation: "Name the sites in corsConfiguration.allowOrigins.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4"], pci: ["6.2.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["apigateway", "exposure"],
    },
    check<ApiArgs>("aws:apigatewayv2/api:Api", {
        find: (api) =>
            blocksAt(api, ["corsConfiguration", "allowOrigins"])
                .map(text)
                .filter((origin) => /^([a-z]+:\/\/)?\*/i.test(origin) || /^http:/i.test(origin))
                .map((origin) => `corsConfiguration.allowOrigins holds ${show(origin)}; name the sites, with https://`),
        compliant: { "one site": from("https://lab.example.com"), none: { protocolType: "HTTP" } },
        noncompliant: {
            anybody: from("*"),
            "anybody with TLS": from("https://*"),
            plaintext: from("https://a.example.com", "http://lab.example.com"),
        },
    }),
);
