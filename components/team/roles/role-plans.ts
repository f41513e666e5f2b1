import type { PolicyDocument } from "../../iam/document";
import type { Boundary, SharedPersona } from "../../names";
import { membersWith, type TeamContext } from "../context";
import { memberTag } from "./boundaries/guards";
import { auditorPolicy } from "./personas/auditor";
import { dataRecipientPolicy } from "./personas/data-recipient";
import { developerPolicy } from "./personas/developer";
import { infraAdminPolicy } from "./personas/infra-admin";
import { releaseApproverPolicy } from "./personas/release-approver";
import { peopleTrust, sageMakerTrust } from "./trust";
import { studioPolicy } from "./workloads/studio";
import { workRolePlans } from "./work-role-plans";

/** One role, decided but not yet created. */
export interface RolePlan {
    /** Part of the logical name; stable, because a new one is a new role. */
    readonly key: string;
    readonly name: string;
    readonly description: string;
    readonly trust: PolicyDocument;
    readonly boundary: Boundary;
    readonly permissions: PolicyDocument;
    /** Carries the guards, because it can start work. */
    readonly guarded?: boolean;
    /** Carries what the team's features allow. */
    readonly features?: boolean;
    /** How long a session lasts at most, in hours. */
    readonly hours: number;
    readonly tags?: Readonly<Record<string, string>>;
}

const personas: Readonly<
    Record<
        SharedPersona,
        { readonly description: string; readonly permissions: (context: TeamContext) => PolicyDocument }
    >
> = {
    "infra-admin": { description: "Operates the account and sees no data", permissions: infraAdminPolicy },
    "data-recipient": { description: "Brings data in and reads none", permissions: dataRecipientPolicy },
    "release-approver": { description: "Approves what others want to take out", permissions: releaseApproverPolicy },
    auditor: { description: "Reads configuration, logs and records", permissions: auditorPolicy },
};

/** Every role of the account; a persona that nobody holds and a feature that is off have none. */
export function rolePlans(context: TeamContext): RolePlan[] {
    const developers = membersWith(context.team, "developer");
    return [
        ...sharedPersonas(context),
        ...developers.map((member) => developerPlan(context, member)),
        ...developers.map((member) => studioPlan(context, member)),
        ...workRolePlans(context),
    ];
}

function sharedPersonas(context: TeamContext): RolePlan[] {
    const { names, team } = context;
    const shared: readonly SharedPersona[] = ["infra-admin", "data-recipient", "release-approver", "auditor"];
    return shared
        .map((persona) => ({ persona, members: membersWith(team, persona) }))
        .filter(({ members }) => members.length > 0)
        .map(({ persona, members }): RolePlan => ({
            key: persona,
            name: names.personaRole(persona),
            description: personas[persona].description,
            trust: peopleTrust(context, members),
            boundary: "people",
            permissions: personas[persona].permissions(context),
            hours: 4,
        }));
}

function developerPlan(context: TeamContext, member: string): RolePlan {
    return {
        key: `developer-${member}`,
        name: context.names.developerRole(member),
        description: `Opens the Studio of ${member}`,
        trust: peopleTrust(context, [member]),
        boundary: "people",
        permissions: developerPolicy(context, member),
        // Every request to an app is judged by this session, so it lasts a working day.
        hours: 8,
    };
}

function studioPlan(context: TeamContext, member: string): RolePlan {
    return {
        key: `studio-${member}`,
        name: context.names.studioRole(member),
        description: `What the notebooks of ${member} may do`,
        trust: sageMakerTrust(context),
        boundary: "workloads",
        permissions: studioPolicy(context, member),
        guarded: true,
        features: true,
        hours: 1,
        tags: { [memberTag]: member },
    };
}
