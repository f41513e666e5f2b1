import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { taskContainers, jobContainers, type Container } from "../../lib/containers";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { list } from "../../lib/values";
import { image, jobDefinition, taskDefinition, task } from "./examples";

const strong = /^(ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_READ_SEARCH|NET_ADMIN)$/i;
const faults = (containers: readonly Container[]) =>
    containers.flatMap(({ path, privileged, addedCapabilities, securityOptions }) => [
        ...list(mustBeOff(privileged, `${path}.privileged`)),
        ...addedCapabilities
            .filter((one) => strong.test(one))
            .map((one) => `${path} adds ${one}; leave the capability out`),
        ...securityOptions
            .filter((one) => /^(label[:=]disable|(seccomp|apparmor)[:=]unconfined)$/i.test(one))
            .map((one) => `${path}.dockerSecurityOptions has ${one}; leave it out`),
    ]);

export const notPrivileged = rule(
    {
        name: "container-not-privileged",
        description: "Containers of ECS and Batch do not command their host.",
        severity: "critical",
        control: "hardened-defaults",
        remediation: "Leave privileged unset and add no capability such as SYS_ADMIN.",
        frameworks: { fsbp: ["ECS.4"], nist: ["AC-6", "AC-3"], pci: ["7.2.2"] },
        requirements: ["R5", "R32"],
        tags: ["ecs", "batch", "privilege"],
    },
    check<TaskDefinitionArgs>(taskDefinition, {
        find: (one) => faults(taskContainers(one)),
        compliant: {
            plain: task({ image }),
            "not privileged": task({
                image,
                privileged: false,
                linuxParameters: { capabilities: { add: ["SYS_NICE"] } },
            }),
        },
        noncompliant: {
            privileged: task({ image, privileged: true }),
            "no confinement": task({ image, dockerSecurityOptions: ["apparmor:unconfined"] }),
            "a capability": task({ image }, { image, linuxParameters: { capabilities: { add: ["SYS_ADMIN"] } } }),
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: (job) => faults(jobContainers(job)),
        compliant: {
            plain: { type: "container", containerProperties: JSON.stringify({ image }) },
            "on EKS": {
                eksProperties: { podProperties: { containers: [{ image, securityContext: { privileged: false } }] } },
            },
        },
        noncompliant: {
            privileged: { containerProperties: JSON.stringify({ image, privileged: true }) },
            "one node of several": {
                nodeProperties: JSON.stringify({
                    nodeRangeProperties: [{ targetNodes: "0:", container: { image, privileged: true } }],
                }),
            },
            "on EKS": {
                eksProperties: { podProperties: { containers: [{ image, securityContext: { privileged: true } }] } },
            },
        },
    }),
);
