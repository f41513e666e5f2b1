import type { DomainArgs } from "@pulumi/aws/opensearch";
import { check, rule } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

export const domainInVpc = rule(
    {
        name: "opensearch-domain-in-vpc",
        description: "Search domains stand in the closed VPC.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set vpcOptions with subnets and security groups of the closed VPC.",
        frameworks: { fsbp: ["Opensearch.2", "ES.2"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: { checkov: ["CKV_AWS_137"], cdkNag: ["AwsSolutions-OS1"], awsguard: ["elasticsearch-in-vpc"] },
        requirements: ["R9"],
        tags: ["opensearch", "network"],
    },
    check<DomainArgs>(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], {
        find: (domain) => vpcFault(domain, "vpcOptions", "vpcOptions", "subnetIds"),
        asksForPresence: true,
        compliant: {
            "a subnet": { vpcOptions: { subnetIds: ["subnet-0a1b"], securityGroupIds: ["sg-0a1b"] } },
            "two subnets": { vpcOptions: { subnetIds: ["subnet-0a1b", "subnet-0c2d"] } },
        },
        noncompliant: {
            none: {},
            "no subnet": { vpcOptions: { subnetIds: [] } },
            "groups only": { vpcOptions: { securityGroupIds: ["sg-0a1b"] } },
        },
    }),
);
