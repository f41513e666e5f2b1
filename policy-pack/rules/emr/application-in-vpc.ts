import type { ApplicationArgs } from "@pulumi/aws/emrserverless";
import { check, rule } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

export const applicationInVpc = rule(
    {
        name: "emr-application-in-vpc",
        description: "Serverless applications run in the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Set networkConfiguration with subnets and security groups of the closed VPC.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["emr", "exposure"],
    },
    check<ApplicationArgs>("aws:emrserverless/application:Application", {
        find: (application) => vpcFault(application, "networkConfiguration", "networkConfiguration", "subnetIds"),
        asksForPresence: true,
        compliant: {
            "a subnet": { networkConfiguration: { subnetIds: ["subnet-0a1b"], securityGroupIds: ["sg-0a1b"] } },
            "two subnets": { networkConfiguration: { subnetIds: ["subnet-0a1b", "subnet-0c2d"] } },
        },
        noncompliant: { none: {}, "no subnet": { networkConfiguration: { securityGroupIds: ["sg-0a1b"] } } },
    }),
);
