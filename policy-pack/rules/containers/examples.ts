import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import type { Props } from "../../lib/rule";

export const taskDefinition = [
    "aws:ecs/taskDefinition:TaskDefinition",
    "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
] as const;
export const jobDefinition = "aws:batch/jobDefinition:JobDefinition";
export const image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/jobs:1";

/** A task definition of the given containers. */
export function task(...containers: readonly object[]): Props<TaskDefinitionArgs> {
    return { family: "jobs", containerDefinitions: JSON.stringify(containers) };
}
