import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { only, text } from "../../lib/values";
import { image, jobDefinition, task } from "./examples";

const modes = ["networkMode", "pidMode", "ipcMode"] as const;
const pod = (hostNetwork?: boolean) => ({
    eksProperties: { podProperties: { ...(hostNetwork !== undefined && { hostNetwork }), containers: [{ image }] } },
});

export const ownNamespaces = rule(
    {
        name: "container-own-namespaces",
        description: "Tasks and pods have their own network, processes and memory, and not the host's.",
        severity: "high",
        control: "hardened-defaults",
        remediation: "Use networkMode awsvpc, and leave pidMode, ipcMode and hostNetwork unset or off.",
        frameworks: { fsbp: ["ECS.3", "ECS.17"], nist: ["AC-4", "SC-39"], pci: ["2.2.3"] },
        requirements: ["R5", "R32"],
        tags: ["ecs", "batch", "privilege"],
    },
    check<TaskDefinitionArgs>("aws:ecs/taskDefinition:TaskDefinition", {
        find: (one) =>
            modes
                .filter((mode) => text(one[mode]).toLowerCase() === "host")
                .map(
                    (mode) => `${mode} is "host"; ${mode === "networkMode" ? 'set it to "awsvpc"' : "leave it unset"}`,
                ),
        compliant: {
            "an interface of its own": { ...task({ image }), networkMode: "awsvpc" },
            "processes of the task": { ...task({ image }), networkMode: "awsvpc", pidMode: "task" },
        },
        noncompliant: {
            "the host's network": { ...task({ image }), networkMode: "host" },
            "the host's processes": { ...task({ image }), networkMode: "awsvpc", pidMode: "host" },
            "the host's memory": { ...task({ image }), ipcMode: "host" },
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: ({ eksProperties }) =>
            // Batch gives pods the host's network unless told otherwise (Batch API, EksPodProperties).
            only(only(eksProperties)?.podProperties) === undefined
                ? undefined
                : mustBeOff(
                      only(only(eksProperties)?.podProperties)?.hostNetwork,
                      "eksProperties.podProperties.hostNetwork",
                      "on",
                  ),
        compliant: { "its own": pod(false), "no pod": { containerProperties: JSON.stringify({ image }) } },
        noncompliant: { "the host's": pod(true), "the default, the host's": pod() },
    }),
);
