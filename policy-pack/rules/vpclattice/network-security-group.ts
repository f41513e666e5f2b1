import type { ServiceNetworkVpcAssociationArgs } from "@pulumi/aws/vpclattice";
import { check, rule } from "../../lib/rule";
import { list } from "../../lib/values";

export const networkSecurityGroup = rule(
    {
        name: "vpclattice-security-group-set",
        description: "A service network meets a VPC behind a security group of its own.",
        severity: "medium",
        remediation: "Name securityGroupIds.",
        control: "closed-network",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["vpclattice", "exposure"],
    },
    check<ServiceNetworkVpcAssociationArgs>(
        "aws:vpclattice/serviceNetworkVpcAssociation:ServiceNetworkVpcAssociation",
        {
            find: ({ securityGroupIds }) =>
                list(securityGroupIds).length === 0
                    ? "securityGroupIds is empty, so that everything in the VPC calls; name one"
                    : undefined,
            compliant: {
                "a group": { securityGroupIds: ["sg-0a1b2c3d"] },
                "two groups": { securityGroupIds: ["sg-0a1b", "sg-0c2d"] },
            },
            noncompliant: { none: {}, empty: { securityGroupIds: [] } },
        },
    ),
);
