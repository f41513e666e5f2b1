import type { DocumentClassifierArgs } from "@pulumi/aws/comprehend";
import { check, rule } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };
const watched = check<DocumentClassifierArgs>(
    ["aws:comprehend/documentClassifier:DocumentClassifier", "aws:comprehend/entityRecognizer:EntityRecognizer"],
    {
        find: (props) => vpcFault(props),
        asksForPresence: true,
        compliant: { placed: { vpcConfig }, "placed, named": { name: "m", vpcConfig } },
        noncompliant: {
            "AWS's network": { name: "m" },
            "no subnets": { vpcConfig: { ...vpcConfig, subnets: [] } },
        },
    },
);

export const comprehendInVpc = rule(
    {
        name: "comprehend-training-in-vpc",
        description: "Comprehend reaches training data through the closed VPC.",
        severity: "high",
        control: "confined-work",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["comprehend", "network"],
    },
    watched,
);
