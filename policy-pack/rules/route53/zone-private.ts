import type { ZoneArgs } from "@pulumi/aws/route53";
import type { PublicDnsNamespaceArgs } from "@pulumi/aws/servicediscovery";
import { check, forbid, rule } from "../../lib/rule";
import { list } from "../../lib/values";

export const zonePrivate = rule(
    {
        name: "route53-zone-private",
        description: "Names of a closed environment are known inside its VPCs only.",
        severity: "medium",
        remediation: "Name the VPCs of the zone in vpcs.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["route53", "exposure"],
    },
    check<ZoneArgs>("aws:route53/zone:Zone", {
        find: ({ vpcs }) =>
            list(vpcs).length === 0 ? "vpcs is empty, so that the zone is public; name VPCs" : undefined,
        compliant: {
            "a VPC": { name: "team.internal", vpcs: [{ vpcId: "vpc-0a1b" }] },
            "two VPCs": { vpcs: [{ vpcId: "vpc-0a1b" }, { vpcId: "vpc-0c2d" }] },
        },
        noncompliant: { public: { name: "example.com" }, "no VPC": { name: "team.internal", vpcs: [] } },
    }),
    forbid<PublicDnsNamespaceArgs>(
        "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace",
        "the namespace makes a public zone of the services in it; use a PrivateDnsNamespace",
        {
            public: { name: "svc.example.com" },
            "public, described": { name: "svc.example.com", description: "services" },
        },
    ),
);
