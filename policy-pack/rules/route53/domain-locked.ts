import type { RegisteredDomainArgs } from "@pulumi/aws/route53domains";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";

export const domainLocked = rule(
    {
        name: "route53-domain-locked",
        description: "Registered domains cannot be carried away, are renewed, and hide who registered them.",
        severity: "medium",
        remediation: "Set transferLock, autoRenew and the four kinds of privacy to true or leave them unset.",
        control: "hardened-defaults",
        frameworks: { nist: ["CM-5"] },
        peers: { checkov: ["CKV_AWS_377"] },
        requirements: ["R31"],
        tags: ["route53", "domains"],
    },
    check<RegisteredDomainArgs>("aws:route53domains/registeredDomain:RegisteredDomain", {
        find: (domain) =>
            (
                [
                    "transferLock",
                    "autoRenew",
                    "adminPrivacy",
                    "registrantPrivacy",
                    "techPrivacy",
                    "billingPrivacy",
                ] as const
            ).flatMap((key) => (isFalse(domain[key]) ? [`${key} is false; set it to true`] : [])),
        compliant: {
            "by default": { domainName: "example.com" },
            said: { domainName: "example.com", transferLock: true, autoRenew: true },
        },
        noncompliant: {
            unlocked: { domainName: "example.com", transferLock: false },
            "not renewed": { domainName: "example.com", autoRenew: false },
            "in the open": {
                domainName: "example.com",
                adminPrivacy: false,
                billingPrivacy: false,
                registrantPrivacy: false,
                techPrivacy: false,
            },
        },
    }),
);
