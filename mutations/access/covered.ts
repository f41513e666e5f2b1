import type { AccessModel } from "../../plan/access/model";
import type { Asked } from "../../plan/access/ask";
import { answerOr, type Broken } from "./judge";
import { probesFor } from "./probes";

/** Requests that are tried at most to find one that is answered otherwise. */
const most = 240;

/**
 * Why a changed document changes nothing: requests are made of what the changed statements say, by everybody whom the
 * document could let in, from every place, with conditions met and missed; none is answered otherwise than before,
 * because another policy refuses or allows the same. Undefined where one is, or where none could be made.
 */
export async function coveredBy(before: AccessModel, { model, differences }: Broken): Promise<string | undefined> {
    const answered = { requests: 0 };
    for (const difference of differences) {
        const statements = difference.statements;
        if (statements === undefined || statements.length === 0) {
            return undefined;
        }
        for (const probe of await probesFor(before, { ...difference, statements }, most)) {
            if (await isDifferent(before, model, probe, answered)) {
                return undefined;
            }
        }
    }
    return answered.requests === 0
        ? undefined
        : "another policy says the same: no request made of the statement is answered otherwise";
}

async function isDifferent(
    before: AccessModel,
    after: AccessModel,
    probe: Asked,
    answered: { requests: number },
): Promise<boolean> {
    const [one, other] = [await answerOr(before, probe), await answerOr(after, probe)];
    answered.requests += one === undefined ? 0 : 1;
    return one !== other;
}
