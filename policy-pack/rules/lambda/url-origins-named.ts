import type { FunctionUrlArgs } from "@pulumi/aws/lambda";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { show, text } from "../../lib/values";

const from = (...allowOrigins: string[]) => ({ authorizationType: "AWS_IAM", cors: { allowOrigins } });

export const urlOriginsNamed = rule(
    {
        name: "lambda-url-origins-named",
        description: "Function URLs name the sites whose pages may call them.",
        severity: "medium",
        remediation: "Name the sites in cors.allowOrigins.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4"], pci: ["6.2.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["lambda", "exposure"],
    },
    check<FunctionUrlArgs>("aws:lambda/functionUrl:FunctionUrl", {
        find: (url) =>
            blocksAt(url, ["cors", "allowOrigins"])
                .map(text)
                .filter((origin) => /^([a-z]+:\/\/)?\*/i.test(origin) || /^http:/i.test(origin))
                .map((origin) => `cors.allowOrigins holds ${show(origin)}; name the sites, with https://`),
        compliant: { "one site": from("https://lab.example.com"), none: { authorizationType: "AWS_IAM" } },
        noncompliant: {
            anybody: from("*"),
            "anybody with TLS": from("https://*"),
            plaintext: from("https://a.example.com", "http://lab.example.com"),
        },
    }),
);
