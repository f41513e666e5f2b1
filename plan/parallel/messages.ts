import type { AccountPlan } from "../plan";
import type { StackSettings } from "../stack/settings";
import type { AccountSummary } from "../summary/summary";

/** One team, planned. */
export interface PlannedTeam {
    readonly summary: AccountSummary;
    /** The whole plan, where it was asked for: it is large. */
    readonly plan?: AccountPlan;
}

/** What a worker is given when it starts. */
export interface Task {
    readonly settings: StackSettings;
    readonly keepPlans: boolean;
}

/** To a worker: the name of the next team. From it: the team planned, or why it could not be. */
export type Reply = { readonly planned: PlannedTeam } | { readonly failed: Failure };

/** An error as it crosses threads, which keep neither the class of an error nor its name. */
export interface Failure {
    readonly name: string;
    readonly message: string;
    readonly stack: string | undefined;
}
