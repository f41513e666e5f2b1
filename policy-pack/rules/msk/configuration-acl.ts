import type { ConfigurationArgs } from "@pulumi/aws/msk";
import { check, rule } from "../../lib/rule";
import { isTrue, text } from "../../lib/values";

export const configurationAcl = rule(
    {
        name: "msk-configuration-acl",
        description: "Where nobody has been named for a topic, nobody reads it.",
        severity: "high",
        remediation: "Set allow.everyone.if.no.acl.found to false in serverProperties.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["msk", "authorization"],
    },
    check<ConfigurationArgs>("aws:msk/configuration:Configuration", {
        find: ({ serverProperties }) => {
            const [, value] =
                /^\s*allow\.everyone\.if\.no\.acl\.found\s*[=:]\s*(\S+)/im.exec(text(serverProperties)) ?? [];
            return value !== undefined && isTrue(value)
                ? "serverProperties sets allow.everyone.if.no.acl.found to true; set it to false"
                : undefined;
        },
        compliant: {
            nobody: { serverProperties: "auto.create.topics.enable=false\nallow.everyone.if.no.acl.found=false" },
            "not said": { serverProperties: "delete.topic.enable=true" },
        },
        noncompliant: {
            everybody: { serverProperties: "allow.everyone.if.no.acl.found=true" },
            "everybody, in other words": {
                serverProperties: "delete.topic.enable = true\n  allow.everyone.if.no.acl.found : TRUE\n",
            },
        },
    }),
);
