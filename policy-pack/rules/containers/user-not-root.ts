import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { jobContainers, taskContainers, type Container } from "../../lib/containers";
import { check, rule } from "../../lib/rule";
import { show } from "../../lib/values";
import { image, jobDefinition, task } from "./examples";

const faults = (containers: readonly Container[]) =>
    containers.flatMap(({ path, user }) =>
        /^(root|0+)(:|$)/i.test(user) ? [`${path}.user is ${show(user)}; name another`] : [],
    );
const job = (user?: string) => ({ containerProperties: JSON.stringify({ image, user }) });

export const userNotRoot = rule(
    {
        name: "ecs-container-user-not-root",
        description: "Containers of ECS and Batch do not run as root where their definition says who they run as.",
        severity: "medium",
        remediation: "Set user to another than root or 0.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["ECS.20"], nist: ["AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R31"],
        tags: ["ecs", "batch", "privileges"],
    },
    check<TaskDefinitionArgs>("aws:ecs/taskDefinition:TaskDefinition", {
        find: (task) => faults(taskContainers(task)),
        compliant: { "another user": task({ image, user: "1000:1000" }), "the image's own": task({ image }) },
        noncompliant: {
            root: task({ image, user: "root" }),
            "0, in the second": task({ image }, { image, user: "0:0" }),
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: (definition) => faults(jobContainers(definition)),
        compliant: { "another user": job("1000"), "the image's own": job() },
        noncompliant: {
            root: job("root"),
            "0, on Kubernetes": {
                eksProperties: { podProperties: { containers: [{ image, securityContext: { runAsUser: 0 } }] } },
            },
        },
    }),
);
