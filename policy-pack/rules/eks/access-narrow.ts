import type { AccessPolicyAssociationArgs } from "@pulumi/aws/eks";
import { check, rule } from "../../lib/rule";
import { only, text } from "../../lib/values";

const arn = "arn:aws:eks::aws:cluster-access-policy/";

export const accessNarrow = rule(
    {
        name: "eks-access-narrow",
        description: "Nobody administers a whole cluster by an access policy but in an exception.",
        severity: "high",
        remediation: "Give AmazonEKSAdminPolicy or AmazonEKSEditPolicy for named namespaces.",
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["eks", "authorization"],
    },
    check<AccessPolicyAssociationArgs>("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", {
        find: ({ policyArn, accessScope }) => {
            const name = text(policyArn).split("/").pop() ?? "";
            const whole = text(only(accessScope)?.type).toLowerCase() === "cluster";
            return whole && /^AmazonEKS(Cluster)?Admin(Policy|ViewPolicy)$/i.test(name)
                ? `policyArn is ${name} for the whole cluster; name namespaces and a narrower policy`
                : undefined;
        },
        compliant: {
            "administrator of a namespace": {
                policyArn: `${arn}AmazonEKSAdminPolicy`,
                accessScope: { type: "namespace", namespaces: ["team"] },
            },
            "reader of all": { policyArn: `${arn}AmazonEKSViewPolicy`, accessScope: { type: "cluster" } },
        },
        noncompliant: {
            "administrator of the cluster": {
                policyArn: `${arn}AmazonEKSClusterAdminPolicy`,
                accessScope: { type: "cluster" },
            },
            "administrator of every namespace": {
                policyArn: `${arn}AmazonEKSAdminPolicy`,
                accessScope: { type: "cluster" },
            },
        },
    }),
);
