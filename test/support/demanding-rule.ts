import type { VpcArgs } from "@pulumi/aws/ec2";
import { check, rule, type Rule } from "../../policy-pack/lib/rule";
import { rules } from "../../policy-pack/rules";

/** Loaded before the command line in a test: a mandatory rule that no VPC keeps. */
(rules as Rule[]).push(
    rule(
        {
            name: "ec2-vpc-absent",
            description: "There is no VPC.",
            severity: "high",
            control: "closed-network",
            remediation: "Remove it.",
        },
        check<VpcArgs>("aws:ec2/vpc:Vpc", { find: () => "there is a VPC; remove it", compliant: {}, noncompliant: {} }),
    ),
);
