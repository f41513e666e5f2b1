import type { FlowDefinitionArgs, LabelingJobArgs } from "@pulumi/aws/sagemaker";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { text } from "../../lib/values";

const arn = (account: string, team: string) => `arn:aws:sagemaker:eu-west-1:${account}:workteam/${team}`;
const own = arn("111122223333", "private-crowd/room");
const mechanicalTurk = arn("394669845002", "public-crowd/default");
const vendor = arn("111122223333", "vendor-crowd/acme");

/** The kind of crowd stands in the work team's ARN: public-crowd, vendor-crowd or private-crowd. */
function faults(props: unknown, block: string): readonly string[] {
    const teams = blocksAt(props, [block, "workteamArn"]).filter((team) =>
        /:workteam\/(public|vendor)-crowd\//.test(text(team)),
    );
    const paid = blocksAt(props, [block, "publicWorkforceTaskPrice"]).length > 0;
    return [
        ...teams.map((team) => `${block}.workteamArn is ${text(team)}, people outside; name a private work team`),
        ...(paid && teams.length === 0 ? [`${block}.publicWorkforceTaskPrice is set, for public work; remove it`] : []),
    ];
}

export const crowdPrivate = rule(
    {
        name: "sagemaker-crowd-private",
        description: "Data is labelled and reviewed by a private work team, not by the public or a vendor.",
        severity: "critical",
        control: "nothing-public",
        remediation: "Name a work team of the private workforce.",
        frameworks: { nist: ["AC-3", "AC-20"], pci: ["7.2.1"] },
        requirements: ["R13", "R20"],
        tags: ["sagemaker", "exposure"],
    },
    check<FlowDefinitionArgs>("aws:sagemaker/flowDefinition:FlowDefinition", {
        find: (flow) => faults(flow, "humanLoopConfig"),
        compliant: {
            private: { humanLoopConfig: { workteamArn: own } },
            "private, two answers": { humanLoopConfig: { workteamArn: own, taskCount: 2 } },
        },
        noncompliant: {
            public: { humanLoopConfig: { workteamArn: mechanicalTurk } },
            "paid by the task": {
                humanLoopConfig: { workteamArn: own, publicWorkforceTaskPrice: { amountInUsd: { cents: 5 } } },
            },
        },
    }),
    check<LabelingJobArgs>("aws:sagemaker/labelingJob:LabelingJob", {
        find: (job) => faults(job, "humanTaskConfig"),
        compliant: { private: { humanTaskConfig: { workteamArn: own } }, "nothing said": {} },
        noncompliant: {
            public: { humanTaskConfig: { workteamArn: mechanicalTurk } },
            "a vendor": { humanTaskConfig: { workteamArn: vendor } },
        },
    }),
);
