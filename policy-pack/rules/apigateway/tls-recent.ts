import type { DomainNameArgs } from "@pulumi/aws/apigateway";
import type { DomainNameArgs as NewDomainNameArgs } from "@pulumi/aws/apigatewayv2";
import { check, rule } from "../../lib/rule";
import { only, show, text } from "../../lib/values";

const recent = /^(TLS_1_2$|SecurityPolicy_TLS1[23])/;
const fault = (value: unknown, path: string) =>
    recent.test(text(value)) ? undefined : `${path} is ${show(value)}; set it to "TLS_1_2"`;
const configured = (securityPolicy: string) => ({
    domainNameConfiguration: {
        certificateArn: "arn:aws:acm:eu-west-1:111122223333:certificate/1",
        endpointType: "REGIONAL",
        securityPolicy,
    },
});

export const tlsRecent = rule(
    {
        name: "apigateway-domain-tls-recent",
        description: "Domain names of APIs refuse TLS before version 1.2.",
        severity: "medium",
        control: "encrypted-transport",
        remediation: "Set securityPolicy to TLS_1_2.",
        frameworks: { nist: ["SC-8", "SC-13"], pci: ["4.2.1"] },
        requirements: ["R1"],
        tags: ["apigateway", "encryption"],
    },
    check<DomainNameArgs>("aws:apigateway/domainName:DomainName", {
        find: ({ securityPolicy }) => fault(securityPolicy, "securityPolicy"),
        compliant: {
            "1.2": { securityPolicy: "TLS_1_2" },
            "1.3 and 1.2": { securityPolicy: "SecurityPolicy_TLS13_1_2_2021_06" },
        },
        noncompliant: { "1.0": { securityPolicy: "TLS_1_0" }, "nothing said": { domainName: "api.example.com" } },
    }),
    check<NewDomainNameArgs>("aws:apigatewayv2/domainName:DomainName", {
        find: ({ domainNameConfiguration: one }) =>
            fault(only(one)?.securityPolicy, "domainNameConfiguration.securityPolicy"),
        compliant: { "1.2": configured("TLS_1_2"), "1.3": configured("SecurityPolicy_TLS13_1_3_2025_09") },
        noncompliant: { "1.0": configured("TLS_1_0"), empty: configured("") },
    }),
);
