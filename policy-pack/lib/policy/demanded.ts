import type { Document, Statement } from "./document";
import { covers } from "./glob";
import { demands, passesAbsent } from "./narrowing";
import { allows, comprises, concerns, denies, mayReach } from "./questions";

/** What a call must tell, and the calls that can. */
export interface Demand {
    /** Any one of these keys will do; SageMaker spells those of keys with and without `Arn`. */
    readonly keys: readonly string[];
    readonly calls: readonly string[];
}

/** Conditions that say for whom or for which machines a guard is, beside what it demands. */
const beside = /^sagemaker:instancetypes$|^aws:(principalarn|principaltag\/.*|principalisawsservice|viaawsservice)$/;

/** Whether a Deny refuses the call wherever the keys are absent. */
function refusesAbsent(deny: Statement, call: string, { keys }: Demand): boolean {
    const about = deny.conditions.filter(({ key }) => !beside.test(key));
    const everybody = deny.principals === undefined || deny.principals.anyone;
    return (
        everybody &&
        about.length > 0 &&
        about.every((condition) => keys.includes(condition.key) && passesAbsent(condition)) &&
        comprises(deny, call)
    );
}

/** Whether the Deny reaches all that the Allow does. */
function standsOver(deny: Statement, { resources }: Statement): boolean {
    if (deny.resources === undefined) return false;
    const reached = (one: string) => deny.resources?.some((other) => covers(other, one)) === true;
    return reached("*") || (resources !== undefined && resources.every(reached));
}

/** A refusal without any condition takes the call away altogether. */
const refuses = (deny: Statement, call: string) => deny.conditions.length === 0 && comprises(deny, call);

/** The calls that an Allow gives without asking for the keys, while no Deny of the guards asks for them either. */
export function undemanded(allow: Statement, guards: readonly Document[], demand: Demand): readonly string[] {
    const given = comprises(allow, "*") ? [] : demand.calls.filter((call) => concerns(allow, call));
    if (given.length === 0 || !mayReach(allow, "arn:aws:sagemaker:*")) return [];
    if (demand.keys.some((key) => demands(allow, key))) return [];
    const refusals = guards.flatMap(denies).filter((deny) => standsOver(deny, allow));
    return given.filter((call) => !refusals.some((deny) => refuses(deny, call) || refusesAbsent(deny, call, demand)));
}

/** Whether some Allow of the document gives the call without the keys. */
export function gives(document: Document, call: string, guards: readonly Document[], demand: Demand): boolean {
    const one = { keys: demand.keys, calls: [call] };
    return allows(document).some((allow) => comprises(allow, "*") || undemanded(allow, guards, one).length > 0);
}
