import type { PodIdentityAssociationArgs } from "@pulumi/aws/eks";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const pods = { clusterName: "ml", namespace: "training", roleArn: "arn:aws:iam::111122223333:role/trainer" };

export const podIdentityOwnAccount = rule(
    {
        name: "eks-pod-identity-own-account",
        description: "Roles go to service accounts made for them, not to the one that every pod has.",
        severity: "medium",
        control: "least-privilege",
        remediation: "Make a service account for the workload and name it in serviceAccount.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.2"] },
        peers: {},
        requirements: ["R5"],
        tags: ["eks", "least-privilege"],
    },
    check<PodIdentityAssociationArgs>("aws:eks/podIdentityAssociation:PodIdentityAssociation", {
        find: ({ serviceAccount }) =>
            text(serviceAccount) === "default"
                ? "serviceAccount is default, which every pod of the namespace has; name one made for the workload"
                : undefined,
        compliant: {
            "an account of its own": { ...pods, serviceAccount: "trainer" },
            "one of its own in the default namespace": { ...pods, namespace: "default", serviceAccount: "trainer" },
        },
        noncompliant: {
            "every pod's": { ...pods, serviceAccount: "default" },
            "every pod's in the default namespace": { ...pods, namespace: "default", serviceAccount: "default" },
        },
    }),
);
