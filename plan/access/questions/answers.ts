import type { Question } from "../../../access/questions";
import { answer, type Asked } from "../ask";
import type { AccessModel, From } from "../model";
import { requestsOf } from "./requests";
import { scenesOf, type Scene } from "./scene";

/** One request, and whether IAM lets it pass. */
export interface Answered {
    readonly asked: Asked;
    readonly allowed: boolean;
}

/** What a question is answered for one team. */
export interface TeamAnswer {
    readonly team: string;
    readonly question: Question;
    readonly requests: readonly Answered[];
    /** Whether it is as it must be. */
    readonly holds: boolean;
}

/** Answers of every team that a question is about. */
export async function answersTo(
    model: AccessModel,
    questions: readonly Question[],
    unrecorded: readonly From[] = [],
): Promise<readonly TeamAnswer[]> {
    const known: Known = new Map();
    const answers: TeamAnswer[] = [];
    for (const scene of scenesOf(model, unrecorded)) {
        for (const question of questions) {
            const given = await answerOf(scene, question, known);
            if (given !== undefined) {
                answers.push(given);
            }
        }
    }
    return answers;
}

type Known = Map<string, Promise<boolean>>;

async function answerOf(scene: Scene, question: Question, known: Known): Promise<TeamAnswer | undefined> {
    const { model, team } = scene;
    const asked = await requestsOf(scene, question);
    const requests = await Promise.all(
        asked.map(async (each) => ({ asked: each, allowed: await remembered(model, each, known) })),
    );
    const may = question.answer === "may";
    return requests.length === 0
        ? undefined
        : { team, question, requests, holds: requests.every(({ allowed }) => allowed === may) };
}

/** Composites and themes share calls. */
function remembered(model: AccessModel, asked: Asked, known: Known): Promise<boolean> {
    const { who, action, resource, from, context } = asked;
    const name = typeof who === "string" ? who : who.arn;
    const key = JSON.stringify([name, action, resource, from, context]);
    const given = known.get(key) ?? answer(model, asked);
    known.set(key, given);
    return given;
}
