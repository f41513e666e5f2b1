import type { ResolverRuleArgs } from "@pulumi/aws/route53";
import { isPrivate } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

export const forwardsInside = rule(
    {
        name: "route53-resolver-forwards-inside",
        description: "Resolver rules forward names to servers in private networks only.",
        severity: "high",
        control: "guarded-dns",
        remediation: "Name private addresses in targetIps.",
        frameworks: { nist: ["SC-7", "SC-20"] },
        requirements: ["R30"],
        tags: ["route53", "dns"],
    },
    check<ResolverRuleArgs>("aws:route53/resolverRule:ResolverRule", {
        find: ({ targetIps }) =>
            list(targetIps)
                .flatMap(({ ip, ipv6 }) => [text(ip), text(ipv6)])
                .filter((address) => address !== "" && !isPrivate(address))
                .map((address) => `targetIps sends queries to ${address} on the internet; name a server inside`),
        compliant: {
            "a server inside": { ruleType: "FORWARD", domainName: "corp.example", targetIps: [{ ip: "10.0.0.2" }] },
            "the resolver itself": { ruleType: "SYSTEM", domainName: "example.internal" },
        },
        noncompliant: {
            "a public resolver": { ruleType: "FORWARD", domainName: ".", targetIps: [{ ip: "8.8.8.8" }] },
            "one of two, by IPv6": {
                ruleType: "FORWARD",
                targetIps: [{ ip: "10.0.0.2" }, { ipv6: "2001:4860:4860::8888" }],
            },
        },
    }),
);
