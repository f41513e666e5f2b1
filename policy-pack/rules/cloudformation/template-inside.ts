import type { StackArgs } from "@pulumi/aws/cloudformation";
import type { ProductArgs } from "@pulumi/aws/servicecatalog";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

function fault(templateUrl: unknown, path: string): string | undefined {
    const address = text(templateUrl);
    return address === "" || /^https:\/\/([^/]+\.)?s3[.-][^/]*amazonaws\.com(\.cn)?\//i.test(address)
        ? undefined
        : `${path} is ${address}; name a template in a bucket, with https://`;
}

const product = (templateUrl: string) => ({ provisioningArtifactParameters: { templateUrl } });

export const templateInside = rule(
    {
        name: "cloudformation-template-inside",
        description: "Templates come from buckets, over TLS, and not from elsewhere.",
        severity: "medium",
        remediation: "Put the template into a bucket and name it with https://.",
        control: "hardened-defaults",
        frameworks: { nist: ["SR-4", "SC-8"], pci: ["6.3.2"] },
        peers: {},
        requirements: ["R28"],
        tags: ["cloudformation", "supply-chain"],
    },
    check<StackArgs>(["aws:cloudformation/stack:Stack", "aws:cloudformation/stackSet:StackSet"], {
        find: ({ templateUrl }) => fault(templateUrl, "templateUrl"),
        compliant: {
            "a bucket": { templateUrl: "https://templates.s3.eu-west-1.amazonaws.com/tables.json" },
            "a bucket, by path": { templateUrl: "https://s3.eu-west-1.amazonaws.com/templates/tables.json" },
            "a template here": { templateBody: "{}" },
        },
        noncompliant: {
            elsewhere: { templateUrl: "https://raw.example.com/tables.json" },
            plaintext: { templateUrl: "http://templates.s3.eu-west-1.amazonaws.com/tables.json" },
        },
    }),
    check<ProductArgs>("aws:servicecatalog/product:Product", {
        find: ({ provisioningArtifactParameters: one }) =>
            fault(only(one)?.templateUrl, "provisioningArtifactParameters.templateUrl"),
        compliant: {
            "a bucket": product("https://templates.s3.eu-west-1.amazonaws.com/notebook.json"),
            "a stack's": { provisioningArtifactParameters: { templatePhysicalId: "arn:aws:cloudformation:x" } },
        },
        noncompliant: {
            elsewhere: product("https://raw.example.com/notebook.json"),
            plaintext: product("http://templates.s3.amazonaws.com/notebook.json"),
        },
    }),
);
