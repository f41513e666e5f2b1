import type { HostArgs } from "@pulumi/aws/codeconnections";
import { tlsFault } from "../../lib/addresses";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";
import { vpcFault } from "../../lib/vpc";

const vpcConfiguration = { vpcId: "vpc-0a1b", subnetIds: ["subnet-0a1b"], securityGroupIds: ["sg-0a1b"] };

export const hostEncrypted = rule(
    {
        name: "codeconnections-host-encrypted",
        description: "Code hosts of one's own are spoken to over TLS, through the VPC.",
        severity: "high",
        remediation: "Give providerEndpoint with https:// and a vpcConfiguration.",
        control: "encrypted-transport",
        frameworks: { nist: ["SC-8"], pci: ["4.2.1"] },
        peers: {},
        requirements: ["R1", "R9"],
        tags: ["codeconnections", "transport"],
    },
    check<HostArgs>(["aws:codeconnections/host:Host", "aws:codestarconnections/host:Host"], {
        find: (host) => [
            ...list(tlsFault(host.providerEndpoint, "providerEndpoint")),
            ...list(vpcFault(host, "vpcConfiguration", "vpcConfiguration", "subnetIds")),
        ],
        asksForPresence: true,
        compliant: {
            "TLS in the VPC": { providerEndpoint: "https://git.example.com", vpcConfiguration },
            "TLS in the VPC, with a certificate": {
                providerEndpoint: "https://git.example.com",
                vpcConfiguration: { ...vpcConfiguration, tlsCertificate: "-----BEGIN" },
            },
        },
        noncompliant: {
            plaintext: { providerEndpoint: "http://git.example.com", vpcConfiguration },
            "over the internet": { providerEndpoint: "https://git.example.com" },
        },
    }),
);
