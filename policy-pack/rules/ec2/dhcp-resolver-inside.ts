import type { VpcDhcpOptionsArgs } from "@pulumi/aws/ec2";
import { isCidr, isPrivate } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { list, text } from "../../lib/values";

export const dhcpResolverInside = rule(
    {
        name: "ec2-dhcp-resolver-inside",
        description:
            "Hosts ask the VPC for names, or servers in private networks, and so pass DNS Firewall and its log.",
        severity: "high",
        remediation: "Name AmazonProvidedDNS or private addresses in domainNameServers.",
        control: "guarded-dns",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R21"],
        tags: ["ec2", "dns"],
    },
    check<VpcDhcpOptionsArgs>("aws:ec2/vpcDhcpOptions:VpcDhcpOptions", {
        find: ({ domainNameServers }) =>
            list(domainNameServers)
                .flatMap((one) => text(one).split(","))
                .map((server) => server.trim())
                .filter((server) => isCidr(server) && !isPrivate(server))
                .map((server) => `domainNameServers holds ${server}, on the internet; name AmazonProvidedDNS`),
        compliant: {
            "the VPC's": { domainNameServers: ["AmazonProvidedDNS"] },
            "a private one": { domainNameServers: ["10.0.0.2", "fd00:ec2::253"] },
            none: { domainName: "team.internal" },
        },
        noncompliant: {
            "a public one": { domainNameServers: ["8.8.8.8"] },
            "one of two": { domainNameServers: ["10.0.0.2", "1.1.1.1"] },
            "by IPv6": { domainNameServers: ["2001:4860:4860::8888"] },
        },
    }),
);
