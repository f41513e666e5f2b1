import { questions, type Question } from "../../../access/questions";
import type { AccessModel } from "../model";
import { answersTo } from "./answers";
import { sentence } from "./proofs";

/** A question and what each team that it is about is answered. */
export interface MatrixRow {
    readonly question: Question;
    readonly sentence: string;
    /** By team; of a composite, whether all of it is allowed. */
    readonly allowed: Readonly<Record<string, boolean>>;
}

/** All questions with all answers, in the order of the themes, for reviews and reports. */
export async function answerMatrix(
    model: AccessModel,
    asked: readonly Question[] = questions,
): Promise<readonly MatrixRow[]> {
    const rows = new Map<Question, MatrixRow>();
    for (const { question, team, requests } of await answersTo(model, asked)) {
        const row = rows.get(question) ?? { question, sentence: sentence(question), allowed: {} };
        const allowed = requests.every((request) => request.allowed);
        rows.set(question, { ...row, allowed: { ...row.allowed, [team]: allowed } });
    }
    return [...rows.values()];
}
