import type { Feature } from "../../config/vocabulary";
import type { TeamContext } from "../context";
import { eventLogs } from "./watched-events";

/**
 * Log groups whose names are SageMaker's. It would make them on first use, without the team's key and for ever.
 * An endpoint's group carries the endpoint's name and cannot be made ahead; its making raises an alarm.
 */
const sageMakerGroups: Readonly<Partial<Record<Feature, readonly string[]>>> = {
    training: ["TrainingJobs", "ProcessingJobs"],
    inference: ["TransformJobs"],
    labelling: ["LabelingJobs"],
};

export interface KeptLogGroup {
    /** The role in the resource's logical name. */
    readonly role: string;
    readonly logGroup: string;
    /** Whether the team's own code writes to it, so that data may slip in. */
    readonly fromTeamCode: boolean;
}

/** The log groups that belong to the account and to no other component. */
export function keptLogGroups({ names, team }: TeamContext): readonly KeptLogGroup[] {
    const own = ["sessions", ...eventLogs].map((subject) => ({
        role: subject,
        logGroup: names.logGroup(subject),
        fromTeamCode: false,
    }));
    const groups = ["studio", ...team.features.flatMap((feature) => sageMakerGroups[feature] ?? [])];
    const sageMaker = groups.map((group) => ({
        role: `sagemaker-${group.toLowerCase()}`,
        logGroup: `/aws/sagemaker/${group}`,
        fromTeamCode: true,
    }));
    return [...own, ...sageMaker];
}
