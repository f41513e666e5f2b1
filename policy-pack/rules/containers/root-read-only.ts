import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { taskContainers } from "../../lib/containers";
import { check, rule } from "../../lib/rule";
import { mustBeOn } from "../../lib/switches";
import { image, task, taskDefinition } from "./examples";

export const rootReadOnly = rule(
    {
        name: "ecs-container-root-read-only",
        description: "Containers of ECS cannot write to their root file system.",
        severity: "medium",
        control: "hardened-defaults",
        remediation: "Set readonlyRootFilesystem to true and give volumes for what must be written.",
        frameworks: { fsbp: ["ECS.5"], nist: ["AC-6", "CM-5"], pci: ["7.2.2"] },
        requirements: ["R12"],
        tags: ["ecs", "privilege"],
    },
    check<TaskDefinitionArgs>(taskDefinition, {
        find: (one) =>
            taskContainers(one).flatMap(
                ({ path, readOnlyRoot }) => mustBeOn(readOnlyRoot, `${path}.readonlyRootFilesystem`) ?? [],
            ),
        compliant: {
            "read only": task({ image, readonlyRootFilesystem: true }),
            "as text": task({ image, readonlyRootFilesystem: "true" }),
        },
        noncompliant: {
            "the default, writable": task({ image }),
            "one of two": task({ image, readonlyRootFilesystem: true }, { image, readonlyRootFilesystem: false }),
        },
    }),
);
