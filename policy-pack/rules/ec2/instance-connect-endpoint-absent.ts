import type { InstanceConnectEndpointArgs } from "@pulumi/aws/ec2transitgateway";
import { rule, forbid } from "../../lib/rule";

export const instanceConnectEndpointAbsent = rule(
    {
        name: "ec2-instance-connect-endpoint-absent",
        description:
            "There is no EC2 Instance Connect Endpoint, by which people reach hosts without a record of what they do.",
        severity: "medium",
        control: "recorded-sessions",
        remediation: "Remove the endpoint and use Session Manager, which records sessions.",
        frameworks: { nist: ["AC-17", "AU-14"] },
        requirements: ["R20", "R25"],
        tags: ["ec2", "access"],
    },
    forbid<InstanceConnectEndpointArgs>(
        "aws:ec2transitgateway/instanceConnectEndpoint:InstanceConnectEndpoint",
        "the endpoint opens SSH and RDP to hosts unrecorded; remove it and use Session Manager",
        {
            "in a subnet": { subnetId: "subnet-1" },
            "with a group": { subnetId: "subnet-1", securityGroupIds: ["sg-1"], preserveClientIp: true },
        },
    ),
);
