import { Likeness } from "./alike";
import { strange } from "./carried";
import { hasChance, mayBeGranted } from "./chance";
import { decide, type Decision } from "./decide";
import type { AccessModel } from "./model";
import { partiesOf, questionsOf, type Asked } from "./request";
import type { Question } from "./simulation";

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
    const { action, resource, context = {} } = asked;
    const unknown = await strange(context, action, resource);
    if (unknown.length > 0) {
        // The evaluator says so too, but it is not asked about certain denials.
        throw new Error(`${action} on ${resource}: the request never carries ${unknown.join(", ")}`);
    }
    const parties = partiesOf(model, asked);
    if (!mayBeGranted(parties, action, resource)) {
        return false;
    }
    const questions = await questionsOf(model, asked, parties);
    if ("closed" in questions) {
        return false;
    }
    for (const question of questions.filter(hasChance)) {
        if (await isAllowed(model, question)) {
            return true;
        }
    }
    return false;
}

interface Answers {
    readonly likeness: Likeness;
    readonly given: Map<string, Promise<boolean>>;
}

const answersIn = new WeakMap<AccessModel, Answers>();

/** What is alike but for names is put to the evaluator once. */
function isAllowed(model: AccessModel, question: Question): Promise<boolean> {
    const { likeness, given } = answersIn.get(model) ?? { likeness: new Likeness(model), given: new Map() };
    answersIn.set(model, { likeness, given });
    const key = likeness.of(question);
    const answer = given.get(key) ?? decide(question).then(({ allowed }) => allowed);
    given.set(key, answer);
    return answer;
}
