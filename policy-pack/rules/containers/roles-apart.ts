import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const role = "arn:aws:iam::111122223333:role/";

export const rolesApart = rule(
    {
        name: "ecs-task-roles-apart",
        description: "A task works under another role than the one that starts it.",
        severity: "medium",
        remediation: "Give taskRoleArn a role of its own; executionRoleArn fetches images and secrets only.",
        control: "least-privilege",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_249"] },
        requirements: ["R5"],
        tags: ["ecs", "authorization"],
    },
    check<TaskDefinitionArgs>("aws:ecs/taskDefinition:TaskDefinition", {
        find: ({ taskRoleArn, executionRoleArn }) =>
            text(taskRoleArn) !== "" && taskRoleArn === executionRoleArn
                ? `taskRoleArn is ${text(taskRoleArn)}, which is executionRoleArn too; give a role of its own`
                : undefined,
        compliant: {
            apart: { taskRoleArn: `${role}work`, executionRoleArn: `${role}start` },
            "none to work with": { executionRoleArn: `${role}start` },
        },
        noncompliant: {
            one: { taskRoleArn: `${role}all`, executionRoleArn: `${role}all` },
            "one, by name": { family: "work", taskRoleArn: "all", executionRoleArn: "all" },
        },
    }),
);
