import type { ApiKeyArgs } from "@pulumi/aws/apigateway";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";

export const keyGenerated = rule(
    {
        name: "apigateway-key-generated",
        description: "API keys are made by API Gateway and do not stand in the program and its state.",
        severity: "medium",
        remediation: "Leave value out.",
        control: "secrets-kept",
        frameworks: { nist: ["IA-5"], pci: ["8.6.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["apigateway", "credentials"],
    },
    check<ApiKeyArgs>("aws:apigateway/apiKey:ApiKey", {
        find: (key) => (isSet(key, "value") ? "value is set, so it stands in the program; leave it out" : undefined),
        compliant: { generated: { name: "partner" }, "generated, with a customer": { customerId: "c-1" } },
        noncompliant: {
            given: { value: "0123456789abcdef0123" },
            "given, by name": { name: "partner", value: "partner-key-0123456789" },
        },
    }),
);
