import type { SecurityGroupAssociationArgs, VpcEndpointArgs } from "@pulumi/aws/ec2";
import { rule, stackCheck, given, type Props } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { endpoint } from "./tokens";

const association = "aws:ec2/securityGroupAssociation:SecurityGroupAssociation";
const sts = (props: Props<VpcEndpointArgs>) =>
    given<VpcEndpointArgs>(endpoint, "sts", { vpcEndpointType: "Interface", ...props });

export const vpcEndpointOwnGroup = rule(
    {
        name: "ec2-vpc-endpoint-security-group-set",
        description: "Interface endpoints have a security group of their own instead of the VPC's default one.",
        severity: "medium",
        control: "closed-network",
        remediation: "Give securityGroupIds with a group that takes 443 from the VPC.",
        frameworks: { nist: ["AC-4", "SC-7"] },
        requirements: ["R9"],
        tags: ["ec2", "network"],
    },
    stackCheck<VpcEndpointArgs>(endpoint, {
        find: (subject, stack) => {
            if (subject.props.vpcEndpointType !== "Interface" || !isEmptyList(subject.props, "securityGroupIds"))
                return undefined;
            const beside = stack.companions(subject, association, "vpcEndpointId");
            return beside.length > 0
                ? undefined
                : "securityGroupIds is empty, so that the VPC's default group applies; give a group";
        },
        compliant: {
            "a group": [sts({ securityGroupIds: ["sg-1"] })],
            "a group beside it": [
                sts({}),
                given<SecurityGroupAssociationArgs>(
                    association,
                    "a",
                    { securityGroupId: "sg-1" },
                    { vpcEndpointId: "sts" },
                ),
            ],
            "a gateway, which takes none": [given<VpcEndpointArgs>(endpoint, "s3", { vpcEndpointType: "Gateway" })],
        },
        noncompliant: { none: [sts({})], "an empty list": [sts({ securityGroupIds: [] })] },
    }),
);
