import type { VpcArgs } from "@pulumi/aws/ec2";
import { check, rule } from "../../lib/rule";
import { isFalse } from "../../lib/values";
import { vpc } from "./tokens";

export const vpcDnsOn = rule(
    {
        name: "ec2-vpc-resolver-on",
        description: "VPCs ask the resolver of AWS, which DNS Firewall guards and whose queries are logged.",
        severity: "medium",
        control: "guarded-dns",
        remediation: "Leave enableDnsSupport on.",
        frameworks: { nist: ["SC-20", "SC-21"] },
        peers: {},
        requirements: ["R30"],
        tags: ["ec2", "dns"],
    },
    check<VpcArgs>(vpc, {
        find: ({ enableDnsSupport }) =>
            isFalse(enableDnsSupport)
                ? "enableDnsSupport is false, so that names are asked for elsewhere, past DNS Firewall and the query log; set it to true"
                : undefined,
        compliant: { on: { enableDnsSupport: true }, "the default, on": { cidrBlock: "10.0.0.0/16" } },
        noncompliant: {
            off: { enableDnsSupport: false },
            "off, beside host names": { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true, enableDnsSupport: false },
        },
    }),
);
