import type { VpcArgs } from "@pulumi/aws/ec2";
import type { ResolverQueryLogConfigAssociationArgs } from "@pulumi/aws/route53";
import { rule, stackCheck, given, type Props } from "../../lib/rule";

const vpc = "aws:ec2/vpc:Vpc";
const association = "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation";
const main = given<VpcArgs>(vpc, "main", { cidrBlock: "10.0.0.0/16" });
const logged = (props: Props<ResolverQueryLogConfigAssociationArgs>, refs = {}) =>
    given<ResolverQueryLogConfigAssociationArgs>(association, "log", props, refs);

export const vpcQueriesLogged = rule(
    {
        name: "route53-vpc-queries-logged",
        description: "Every name that a VPC asks for is logged.",
        severity: "medium",
        control: "guarded-dns",
        remediation: "Add a ResolverQueryLogConfigAssociation for the VPC.",
        frameworks: { nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11", "R30"],
        tags: ["route53", "dns", "logging"],
    },
    stackCheck<VpcArgs>(vpc, {
        find: (subject, stack) =>
            stack.companions(subject, association, "resourceId").length > 0
                ? undefined
                : "no ResolverQueryLogConfigAssociation names this VPC, so that names asked for are not logged; add one",
        compliant: {
            logged: [main, logged({}, { resourceId: "main" })],
            "by a shared configuration": [main, logged({ resolverQueryLogConfigId: "rqlc-1" }, { resourceId: "main" })],
        },
        noncompliant: { not: [main], "another VPC": [main, logged({ resourceId: "vpc-other" })] },
    }),
);
