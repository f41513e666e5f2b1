import type { EnvironmentArgs } from "@pulumi/aws/elasticbeanstalk";
import { check, rule } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { isTrue, list, show } from "../../lib/values";

const settings = (values: Record<string, string>) => ({
    settings: Object.entries(values).map(([name, value]) => ({
        namespace: name === "EnvironmentType" ? "aws:elasticbeanstalk:environment" : "aws:ec2:vpc",
        name,
        value,
    })),
});

export const environmentClosed = rule(
    {
        name: "elasticbeanstalk-environment-closed",
        description:
            "Environments of Elastic Beanstalk lie in a VPC of one's own, with private addresses and an internal load balancer.",
        severity: "high",
        control: "closed-network",
        remediation: "Set VPCId, AssociatePublicIpAddress false and ELBScheme internal in aws:ec2:vpc.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["elasticbeanstalk", "network"],
    },
    check<EnvironmentArgs>("aws:elasticbeanstalk/environment:Environment", {
        find: (one) => {
            const value = (name: string) => list(one.settings).find((setting) => setting.name === name)?.value;
            // What a saved configuration says is not in this resource.
            const elsewhere = isSet(one, "templateName");
            const single = value("EnvironmentType") === "SingleInstance" || one.tier === "Worker";
            return [
                ...(value("VPCId") === undefined && !elsewhere
                    ? ["settings lack VPCId of aws:ec2:vpc, so that the default VPC is used; give one"]
                    : []),
                ...(isTrue(value("AssociatePublicIpAddress"))
                    ? ["AssociatePublicIpAddress is true; set it to false"]
                    : []),
                ...(single || value("ELBScheme") === "internal" || (elsewhere && value("ELBScheme") === undefined)
                    ? []
                    : [`ELBScheme is ${show(value("ELBScheme"))}, public by default; set it to "internal"`]),
            ];
        },
        compliant: {
            inside: settings({ VPCId: "vpc-1", ELBScheme: "internal", AssociatePublicIpAddress: "false" }),
            "one instance": settings({ VPCId: "vpc-1", EnvironmentType: "SingleInstance" }),
        },
        noncompliant: {
            "nothing said": {},
            "a public load balancer": settings({ VPCId: "vpc-1", ELBScheme: "public" }),
            "public addresses": settings({ VPCId: "vpc-1", ELBScheme: "internal", AssociatePublicIpAddress: "true" }),
        },
    }),
);
