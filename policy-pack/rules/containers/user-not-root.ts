import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { valueOf } from "../../lib/containers";
import { parsed } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";
import { image, task } from "./examples";

export const userNotRoot = rule(
    {
        name: "ecs-container-user-not-root",
        description: "Containers of ECS do not run as root where their definition says who they run as.",
        severity: "medium",
        remediation: "Set user to another than root or 0.",
        control: "hardened-defaults",
        frameworks: { fsbp: ["ECS.20"], nist: ["AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R31"],
        tags: ["ecs", "privileges"],
    },
    check<TaskDefinitionArgs>("aws:ecs/taskDefinition:TaskDefinition", {
        find: ({ containerDefinitions }) =>
            list<unknown>(parsed(containerDefinitions)).flatMap((one, i) => {
                const user = text(valueOf(one, "user"));
                return /^(root|0+)(:|$)/i.test(user)
                    ? [`containerDefinitions[${i}].user is ${show(user)}; name another`]
                    : [];
            }),
        compliant: { "another user": task({ image, user: "1000:1000" }), "the image's own": task({ image }) },
        noncompliant: {
            root: task({ image, user: "root" }),
            "0, in the second": task({ image }, { image, user: "0:0" }),
        },
    }),
);
