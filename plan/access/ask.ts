import { strange } from "./carried";
import { hasChance } from "./chance";
import { decide, type Decision } from "./decide";
import type { AccessModel } from "./model";
import { questionsOf, type Asked } from "./request";

export { carried } from "./carried";
export type { Asked } from "./request";

/** What IAM would answer in the whole environment, with every policy that has a say. */
export async function ask(model: AccessModel, asked: Asked): Promise<Decision> {
    const questions = await questionsOf(model, asked);
    if ("closed" in questions) {
        return { allowed: false, decidedBy: questions.closed, deciding: [] };
    }
    let first: Decision | undefined;
    for (const question of questions) {
        const decision = await decide(question);
        if (decision.allowed) {
            return decision;
        }
        first ??= decision;
    }
    return first ?? { allowed: false, decidedBy: "no way there", deciding: [] };
}

/** The answer of `ask` without its reasons: most denials take microseconds. */
export async function answer(model: AccessModel, asked: Asked): Promise<boolean> {
    const questions = await questionsOf(model, asked);
    if ("closed" in questions) {
        return false;
    }
    const { action, resource, context = {} } = asked;
    const unknown = await strange(context, action, resource);
    if (unknown.length > 0) {
        // The evaluator says so too, but it is not asked about certain denials.
        throw new Error(`${action} on ${resource}: the request never carries ${unknown.join(", ")}`);
    }
    for (const question of questions.filter(hasChance)) {
        if ((await decide(question)).allowed) {
            return true;
        }
    }
    return false;
}
