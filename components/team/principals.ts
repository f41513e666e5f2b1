import type { SharedPersona, WorkRole } from "../names";
import type { Feature } from "../config/vocabulary";
import { membersWith, type TeamContext } from "./context";

/** Work that only a feature brings; every other work role is always there. */
const featureOf: Partial<Record<WorkRole, Feature>> = {
    inference: "inference",
    labelling: "labelling",
    mlflow: "mlflow",
    "feature-store": "featureStore",
    tables: "dynamodb",
    hosts: "hosts",
};

/**
 * ARNs of the roles that exist in this account, as lists that are empty where there is none: KMS refuses a policy that
 * names a role which does not exist.
 */
export function personaArns({ team, names }: TeamContext, persona: SharedPersona): readonly string[] {
    return membersWith(team, persona).length === 0 ? [] : [names.roleArn(names.personaRole(persona))];
}

/** The roles that developers sign in with. */
export function developerArns({ team, names }: TeamContext): readonly string[] {
    return membersWith(team, "developer").map((member) => names.roleArn(names.developerRole(member)));
}

/** The execution roles of the developers' Studio apps. */
export function studioArns({ team, names }: TeamContext): readonly string[] {
    return membersWith(team, "developer").map((member) => names.roleArn(names.studioRole(member)));
}

/** The role for one kind of work, if the team has the feature that needs it. */
export function workArns({ team, names }: TeamContext, role: WorkRole): readonly string[] {
    const feature = featureOf[role];
    return feature === undefined || team.features.includes(feature) ? [names.roleArn(names.workRole(role))] : [];
}
