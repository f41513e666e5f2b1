import type { DocumentClassifierArgs, EntityRecognizerArgs } from "@pulumi/aws/comprehend";
import { check, rule, type Props } from "../../lib/rule";
import { vpcFault } from "../../lib/vpc";

interface Placed {
    readonly name?: string;
    readonly vpcConfig?: { readonly subnets: string[]; readonly securityGroupIds: string[] };
}
const vpcConfig = { subnets: ["subnet-1"], securityGroupIds: ["sg-1"] };
const watch = <Args>(token: string, of: (example: Placed) => Props<Args>) =>
    check<Args>(token, {
        find: (props) => vpcFault(props as object),
        compliant: { placed: of({ vpcConfig }), "placed, named": of({ name: "m", vpcConfig }) },
        noncompliant: {
            "AWS's network": of({ name: "m" }),
            "no subnets": of({ vpcConfig: { ...vpcConfig, subnets: [] } }),
        },
    });

export const comprehendInVpc = rule(
    {
        name: "comprehend-training-in-vpc",
        description: "Comprehend reaches training data through the closed VPC.",
        severity: "high",
        remediation: "Give vpcConfig with closed subnets and a security group.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.3.2"] },
        requirements: ["R9", "R13"],
        tags: ["comprehend", "network"],
    },
    watch<DocumentClassifierArgs>("aws:comprehend/documentClassifier:DocumentClassifier", (example) => example),
    watch<EntityRecognizerArgs>("aws:comprehend/entityRecognizer:EntityRecognizer", (example) => example),
);
