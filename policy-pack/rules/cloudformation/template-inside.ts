import type { StackArgs } from "@pulumi/aws/cloudformation";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

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
        find: ({ templateUrl }) => {
            const address = text(templateUrl);
            return address === "" || /^https:\/\/([^/]+\.)?s3[.-][^/]*amazonaws\.com(\.cn)?\//i.test(address)
                ? undefined
                : `templateUrl is ${address}; name a template in a bucket, with https://`;
        },
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
);
