import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { taskContainers } from "../../lib/containers";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";
import { image, task, taskDefinition } from "./examples";

const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": "jobs" } };

export const logged = rule(
    {
        name: "ecs-container-logged",
        description: "Containers of ECS send their output to a log.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Give logConfiguration with a logDriver such as awslogs.",
        frameworks: { fsbp: ["ECS.9"], nist: ["AU-12"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["ecs", "logging"],
    },
    check<TaskDefinitionArgs>(taskDefinition, {
        find: (one) =>
            taskContainers(one).flatMap(({ path, logDriver }) =>
                ["", "none"].includes(logDriver)
                    ? [`${path}.logConfiguration.logDriver is ${show(logDriver)}; set it to "awslogs"`]
                    : [],
            ),
        compliant: {
            "to CloudWatch": task({ image, logConfiguration }),
            "by a router": task({ image, logConfiguration: { logDriver: "awsfirelens" } }),
        },
        noncompliant: {
            "nothing said": task({ image }),
            none: task({ image, logConfiguration: { logDriver: "none" } }),
        },
    }),
);
