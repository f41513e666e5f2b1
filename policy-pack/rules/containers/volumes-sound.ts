import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { jobVolumes, valueOf } from "../../lib/containers";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list, text } from "../../lib/values";
import { image, jobDefinition, task } from "./examples";

const host = /^\/($|etc|proc|sys|dev|boot|root|run|var\/run|var\/lib\/(docker|ecs|containerd))/;
const faults = (volumes: readonly unknown[]) =>
    volumes.flatMap((volume) => {
        const name = text(valueOf(volume, "name"));
        const path = text(valueOf(volume, "hostPath") ?? valueOf(volume, "host", "sourcePath"));
        const files = valueOf(volume, "efsVolumeConfiguration");
        const transit = valueOf(Array.isArray(files) ? files[0] : files, "transitEncryption");
        return [
            ...(host.test(path) ? [`volume ${name} mounts ${path} of the host; leave it out`] : []),
            ...(files === undefined || files === null
                ? []
                : list(mustBeOneOf(transit, ["ENABLED"], `transitEncryption of volume ${name}`))),
        ];
    });
const efs = (transitEncryption?: string) => ({
    ...task({ image }),
    volumes: [
        {
            name: "data",
            efsVolumeConfiguration: { fileSystemId: "fs-1", ...(transitEncryption && { transitEncryption }) },
        },
    ],
});

export const volumesSound = rule(
    {
        name: "ecs-volumes-sound",
        description: "Tasks and jobs mount no part of their host that commands it, and speak TLS to file systems.",
        severity: "high",
        control: "hardened-defaults",
        remediation:
            "Set efsVolumeConfiguration.transitEncryption to ENABLED and leave out host paths such as the Docker socket.",
        frameworks: { nist: ["SC-8", "SC-39"], pci: ["4.2.1"] },
        requirements: ["R1", "R32"],
        tags: ["ecs", "batch", "privilege"],
    },
    check<TaskDefinitionArgs>("aws:ecs/taskDefinition:TaskDefinition", {
        find: ({ volumes }) => faults(list(volumes)),
        compliant: {
            "files over TLS": efs("ENABLED"),
            "scratch space": {
                ...task({ image }),
                volumes: [{ name: "scratch" }, { name: "cache", hostPath: "/mnt/cache" }],
            },
        },
        noncompliant: {
            "the default, plain": efs(),
            plain: efs("DISABLED"),
            "the Docker socket": {
                ...task({ image }),
                volumes: [{ name: "docker", hostPath: "/var/run/docker.sock" }],
            },
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: (job) => faults(jobVolumes(job)),
        compliant: {
            none: { containerProperties: JSON.stringify({ image }) },
            "files over TLS": { containerProperties: JSON.stringify({ image, volumes: efs("ENABLED").volumes }) },
        },
        noncompliant: {
            "the default, plain": { containerProperties: JSON.stringify({ image, volumes: efs().volumes }) },
            "the host's root": {
                containerProperties: JSON.stringify({ image, volumes: [{ name: "v", host: { sourcePath: "/" } }] }),
            },
        },
    }),
);
