import { dailyQuestions, type Question, type Theme } from "../../../access/questions";
import type { ProofResult } from "../../proofs/result";
import { ask } from "../ask";
import type { AccessModel, From } from "../model";
import { answersTo, type TeamAnswer } from "./answers";

/** More than anybody reads at once; the others are counted. */
const shown = 12;

export interface AccessProofOptions {
    /** @default those of every day */
    readonly asked?: readonly Question[];
    /** Places that policies cannot name yet, as `unrecordedPlaces` finds them; what may be done from there is not asked. */
    readonly unrecorded?: readonly From[];
}

/** Every theme's claim, with the questions that show it. A theme about which no team has anything is left out. */
export async function accessProofs(
    model: AccessModel,
    { asked = dailyQuestions, unrecorded = [] }: AccessProofOptions = {},
): Promise<readonly ProofResult[]> {
    const answers = await answersTo(model, asked, unrecorded);
    const byTheme = new Map<Theme, TeamAnswer[]>();
    for (const answer of answers) {
        const { theme } = answer.question;
        const others = byTheme.get(theme);
        if (others === undefined) {
            byTheme.set(theme, [answer]);
        } else {
            others.push(answer);
        }
    }
    return Promise.all([...byTheme].map(([theme, given]) => proofOf(model, theme, given)));
}

async function proofOf(
    model: AccessModel,
    { claim, control }: Theme,
    answers: readonly TeamAnswer[],
): Promise<ProofResult> {
    const wrong = answers.filter(({ holds }) => !holds);
    const told = await Promise.all(wrong.slice(0, shown).map((answer) => tell(model, answer)));
    const more = wrong.length > shown ? [`and ${wrong.length - shown} more`] : [];
    return {
        name: claim,
        control,
        holds: wrong.length === 0,
        evidence: wrong.length === 0 ? [evidenceOf(answers)] : [...told, ...more],
    };
}

function evidenceOf(answers: readonly TeamAnswer[]): string {
    const teams = new Set(answers.map(({ team }) => team)).size;
    const granted = answers.filter(({ question }) => question.answer === "may").length;
    return (
        `${count(answers.length, "question")} answered as they must be for ${count(teams, "team")}: ` +
        `${granted} allowed, ${answers.length - granted} refused`
    );
}

function count(number: number, of: string): string {
    return `${number} ${of}${number === 1 ? "" : "s"}`;
}

/** A question in one line, with the answer that it got and the statements that decided. */
async function tell(model: AccessModel, { team, question, requests }: TeamAnswer): Promise<string> {
    const may = question.answer === "may";
    const { asked } = requests.find(({ allowed }) => allowed !== may) ?? {};
    const reason = asked === undefined ? "" : ` (${(await ask(model, asked)).decidedBy})`;
    const by = asked === undefined || asked.action === question.does ? "" : ` by ${asked.action}`;
    const found = may ? "must be allowed and is refused" : "must be refused and is allowed";
    return `${team}: ${sentence(question)}; ${found}${by}${reason}`;
}

/** Such as `infra-admin never reads object on object:work from room`. */
export function sentence({ who, answer, does, on, from, circumstance }: Question): string {
    const how = circumstance.said === undefined || circumstance.said === "" ? "" : `, ${circumstance.said}`;
    return `${who} ${answer} ${does} on ${on} from ${from}${how}`;
}
