import type { ServiceArgs } from "@pulumi/aws/vpclattice";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";

export const authenticated = rule(
    {
        name: "vpclattice-callers-authenticated",
        description: "Services and service networks of VPC Lattice ask who calls.",
        severity: "high",
        control: "nothing-public",
        remediation: "Set authType to AWS_IAM and give an AuthPolicy.",
        frameworks: { nist: ["AC-3", "IA-9"], pci: ["7.2.1"] },
        requirements: ["R5"],
        tags: ["vpclattice", "access"],
    },
    check<ServiceArgs>(["aws:vpclattice/service:Service", "aws:vpclattice/serviceNetwork:ServiceNetwork"], {
        find: ({ authType }) => mustBeOneOf(authType, ["AWS_IAM"], "authType"),
        compliant: { IAM: { authType: "AWS_IAM" }, "IAM, by name": { name: "models", authType: "AWS_IAM" } },
        noncompliant: { "the default, nobody is asked": {}, none: { authType: "NONE" } },
    }),
);
