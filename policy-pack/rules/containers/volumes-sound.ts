import type { TaskDefinitionArgs } from "@pulumi/aws/ecs";
import { check, rule } from "../../lib/rule";
import { mustBeOneOf } from "../../lib/switches";
import { list, text } from "../../lib/values";
import { image, task } from "./examples";

const host = /^\/($|etc|proc|sys|dev|boot|root|run|var\/run|var\/lib\/(docker|ecs|containerd))/;
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
        description: "Tasks mount no part of their host that commands it, and speak TLS to file systems.",
        severity: "high",
        control: "hardened-defaults",
        remediation:
            "Set efsVolumeConfiguration.transitEncryption to ENABLED and leave out host paths such as the Docker socket.",
        frameworks: { nist: ["SC-8", "SC-39"], pci: ["4.2.1"] },
        requirements: ["R1", "R32"],
        tags: ["ecs", "privilege"],
    },
    check<TaskDefinitionArgs>("aws:ecs/taskDefinition:TaskDefinition", {
        find: ({ volumes }) =>
            list(volumes).flatMap(({ name, hostPath, efsVolumeConfiguration: files }) => [
                ...(host.test(text(hostPath))
                    ? [`volume ${text(name)} mounts ${text(hostPath)} of the host; leave it out`]
                    : []),
                ...(files === undefined
                    ? []
                    : list(
                          mustBeOneOf(
                              files.transitEncryption,
                              ["ENABLED"],
                              `transitEncryption of volume ${text(name)}`,
                          ),
                      )),
            ]),
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
);
