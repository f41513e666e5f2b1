import type { NodeGroupArgs } from "@pulumi/aws/eks";
import { check, rule } from "../../lib/rule";
import { isSet, isEmptyList } from "../../lib/unknown";
import { only } from "../../lib/values";

export const nodeSsh = rule(
    {
        name: "eks-node-group-ssh-closed",
        description: "Nodes of Kubernetes take no SSH from everywhere.",
        severity: "high",
        control: "single-entrance",
        remediation: "Remove remoteAccess, or name sourceSecurityGroupIds.",
        frameworks: { nist: ["AC-4", "AC-17"], pci: ["1.3.1"] },
        requirements: ["R20", "R25"],
        tags: ["eks", "access"],
    },
    check<NodeGroupArgs>("aws:eks/nodeGroup:NodeGroup", {
        find: ({ remoteAccess: one }) =>
            // Without groups, EKS opens port 22 to the internet (EKS user guide, managed node groups).
            isSet(only(one), "ec2SshKey") && isEmptyList(only(one), "sourceSecurityGroupIds")
                ? "remoteAccess.sourceSecurityGroupIds is empty, so that port 22 is open to everybody; remove remoteAccess"
                : undefined,
        compliant: {
            none: { clusterName: "jobs" },
            "from a group": { remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: ["sg-1"] } },
        },
        noncompliant: {
            everywhere: { remoteAccess: { ec2SshKey: "ops" } },
            "an empty list": { remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: [] } },
        },
    }),
);
