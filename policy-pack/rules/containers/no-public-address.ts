import type { JobDefinitionArgs } from "@pulumi/aws/batch";
import type { ServiceArgs } from "@pulumi/aws/ecs";
import { valueOf } from "../../lib/containers";
import { parsed } from "../../lib/json";
import { check, rule } from "../../lib/rule";
import { mustBeOff } from "../../lib/switches";
import { list, only } from "../../lib/values";
import { image, jobDefinition } from "./examples";

const subnets = ["subnet-1"];
const fargate = (assignPublicIp: string) => ({ image, networkConfiguration: { assignPublicIp } });

export const noPublicAddress = rule(
    {
        name: "container-no-public-address",
        description: "Tasks and jobs on Fargate have no public address.",
        severity: "high",
        control: "closed-network",
        remediation: "Set assignPublicIp to false (DISABLED in JSON).",
        frameworks: { fsbp: ["ECS.2", "ECS.16"], nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        requirements: ["R9"],
        tags: ["ecs", "batch", "network"],
    },
    check<ServiceArgs>(["aws:ecs/service:Service", "aws:ecs/taskSet:TaskSet"], {
        find: ({ networkConfiguration }) =>
            mustBeOff(only(networkConfiguration)?.assignPublicIp, "networkConfiguration.assignPublicIp"),
        compliant: {
            "the default, none": { networkConfiguration: { subnets } },
            none: { networkConfiguration: { subnets, assignPublicIp: false } },
        },
        noncompliant: {
            one: { networkConfiguration: { subnets, assignPublicIp: true } },
            "one, beside a group": {
                networkConfiguration: { subnets, securityGroups: ["sg-1"], assignPublicIp: true },
            },
        },
    }),
    check<JobDefinitionArgs>(jobDefinition, {
        find: (job) => {
            const [single, ecs] = [job.containerProperties, job.ecsProperties].map(parsed);
            const owners = [single, ...list<unknown>(valueOf(ecs, "taskProperties"))];
            const open = owners.some((one) => valueOf(one, "networkConfiguration", "assignPublicIp") === "ENABLED");
            return open ? 'networkConfiguration.assignPublicIp is "ENABLED"; set it to "DISABLED"' : undefined;
        },
        compliant: {
            none: { containerProperties: JSON.stringify(fargate("DISABLED")) },
            "nothing said": { containerProperties: JSON.stringify({ image }) },
        },
        noncompliant: {
            one: { containerProperties: JSON.stringify(fargate("ENABLED")) },
            "on ECS": { ecsProperties: JSON.stringify({ taskProperties: [fargate("ENABLED")] }) },
        },
    }),
);
