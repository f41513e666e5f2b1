import type { EventTargetArgs } from "@pulumi/aws/cloudwatch";
import type { PipeArgs } from "@pulumi/aws/pipes";
import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import type { StateMachineArgs } from "@pulumi/aws/sfn";
import { switchCheck } from "../../lib/demands";
import { blocksAt, type Path } from "../../lib/keyed";
import { machineOf } from "../../lib/pipeline-rule";
import { check, rule, type Props } from "../../lib/rule";
import { show } from "../../lib/values";

const subnets = ["subnet-1"];
const machine = (AssignPublicIp: string, within = false) =>
    machineOf(
        "arn:aws:states:::ecs:runTask",
        { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp } } },
        within,
    );

const pipe = (assignPublicIp: string) => ({
    targetParameters: {
        ecsTaskParameters: {
            taskDefinitionArn: "t",
            networkConfiguration: { awsVpcConfiguration: { subnets, assignPublicIp } },
        },
    },
});

/** Where those who start tasks say it. */
const started = <Args>(token: string, path: Path<Props<Args>> & string) =>
    switchCheck<Args>(token, path, "off", { byDefault: "off" });

export const startedNoPublicAddress = rule(
    {
        name: "container-started-no-public-address",
        description: "Rules, schedules, pipes and state machines start tasks without a public address.",
        severity: "high",
        control: "closed-network",
        remediation: "Leave assignPublicIp unset where a task is started, or set it to false (DISABLED in JSON).",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["ecs", "events", "network"],
    },
    started<EventTargetArgs>("aws:cloudwatch/eventTarget:EventTarget", "ecsTarget.networkConfiguration.assignPublicIp"),
    started<ScheduleArgs>(
        "aws:scheduler/schedule:Schedule",
        "target.ecsParameters.networkConfiguration.assignPublicIp",
    ),
    check<PipeArgs>("aws:pipes/pipe:Pipe", {
        find: ({ targetParameters }) => {
            const path = ["ecsTaskParameters", "networkConfiguration", "awsVpcConfiguration", "assignPublicIp"];
            const open = blocksAt(targetParameters, path).includes("ENABLED");
            return open ? `targetParameters.${path.join(".")} is "ENABLED"; set it to "DISABLED"` : undefined;
        },
        compliant: { none: pipe("DISABLED"), "nothing said": {} },
        noncompliant: { one: pipe("ENABLED"), "one, beside a batch": { ...pipe("ENABLED"), name: "p" } },
    }),
    check<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", {
        find: ({ definition }) =>
            /"AssignPublicIp"\s*:\s*"ENABLED"/i.test(typeof definition === "string" ? definition : show(definition))
                ? 'definition runs tasks with AssignPublicIp "ENABLED"; set it to "DISABLED"'
                : undefined,
        compliant: { none: machine("DISABLED"), "no definition": {} },
        noncompliant: { one: machine("ENABLED"), "one, in a branch": machine("ENABLED", true) },
    }),
);
