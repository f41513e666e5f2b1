import type { PublicVirtualInterfaceArgs } from "@pulumi/aws/directconnect";
import { rule, forbid } from "../../lib/rule";

export const noPublicInterface = rule(
    {
        name: "directconnect-public-interface-absent",
        description: "No Direct Connect line leads to the public side of AWS, past the VPC.",
        severity: "high",
        control: "closed-network",
        remediation: "Use a transit or private virtual interface.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        requirements: ["R9"],
        tags: ["directconnect", "network"],
    },
    forbid<PublicVirtualInterfaceArgs>(
        [
            "aws:directconnect/publicVirtualInterface:PublicVirtualInterface",
            "aws:directconnect/hostedPublicVirtualInterface:HostedPublicVirtualInterface",
            "aws:directconnect/hostedPublicVirtualInterfaceAccepter:HostedPublicVirtualInterfaceAccepter",
        ],
        "a public virtual interface leads to everybody's public addresses in AWS; use a transit or private one",
        {
            "for a range": { routeFilterPrefixes: ["203.0.113.0/24"], vlan: 100 },
            "on a line": { connectionId: "dxcon-1", bgpAsn: 65000 },
        },
    ),
);
