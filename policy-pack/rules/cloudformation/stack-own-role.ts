import type { StackArgs } from "@pulumi/aws/cloudformation";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

export const stackOwnRole = rule(
    {
        name: "cloudformation-stack-own-role",
        description: "Stacks act under a role of their own, not with the rights of whoever updates them.",
        severity: "low",
        remediation: "Set iamRoleArn.",
        control: "least-privilege",
        frameworks: { fsbp: ["CloudFormation.4"], nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["cloudformation", "authorization"],
        level: "advisory",
    },
    check<StackArgs>("aws:cloudformation/stack:Stack", {
        find: ({ iamRoleArn }) => (text(iamRoleArn) === "" ? "iamRoleArn is unset; name a role" : undefined),
        compliant: {
            "a role": { iamRoleArn: "arn:aws:iam::111122223333:role/tables" },
            "a role with a path": { iamRoleArn: "arn:aws:iam::111122223333:role/kura/tables" },
        },
        noncompliant: { none: {}, empty: { iamRoleArn: "" } },
    }),
);
