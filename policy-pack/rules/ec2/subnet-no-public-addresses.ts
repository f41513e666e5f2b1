import type { SubnetArgs } from "@pulumi/aws/ec2";
import { isPrivate } from "../../lib/cidr";
import { check, rule } from "../../lib/rule";
import { isTrue, text } from "../../lib/values";

const switches = ["mapPublicIpOnLaunch", "assignIpv6AddressOnCreation", "mapCustomerOwnedIpOnLaunch"] as const;

export const subnetNoPublicAddresses = rule(
    {
        name: "ec2-subnet-no-public-addresses",
        description: "Subnets give no public addresses to what starts in them.",
        severity: "medium",
        control: "closed-network",
        remediation: "Leave mapPublicIpOnLaunch and assignIpv6AddressOnCreation unset.",
        frameworks: { fsbp: ["EC2.15"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    check<SubnetArgs>(["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"], {
        find: (subnet) =>
            switches
                .filter((name) => isTrue(subnet[name]))
                // Of IPv6, addresses of fd00::/8 are private (VPC user guide, private IPv6 addresses).
                .filter((name) => name !== "assignIpv6AddressOnCreation" || !isPrivate(text(subnet.ipv6CidrBlock)))
                .map((name) => `${name} is true; set it to false`),
        compliant: {
            "the default": { cidrBlock: "10.0.0.0/24" },
            off: { mapPublicIpOnLaunch: false },
            "private IPv6": { ipv6CidrBlock: "fd12:3456::/64", assignIpv6AddressOnCreation: true },
        },
        noncompliant: {
            "public IPv4": { mapPublicIpOnLaunch: true },
            "public IPv6": { ipv6CidrBlock: "2a05:d018:1::/64", assignIpv6AddressOnCreation: true },
            "routable IPv6": { assignIpv6AddressOnCreation: true },
        },
    }),
);
