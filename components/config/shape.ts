import { Netmask } from "netmask";
import { z } from "zod";
import { nearest } from "./nearest";
import type { Problem } from "./problems";
import { formWords, knownKeys, meaning, ownForm, schemaAt } from "./schema-walk";

type Issue = z.core.$ZodIssue;
type Part = Pick<Problem, "message" | "allowed" | "fix"> & { readonly value?: unknown };

/** Says what the schema library found in the words of the configuration, one problem a value. */
export function shapeProblems(
    schema: z.ZodType,
    { issues, raw, otherKeys }: { issues: readonly Issue[]; raw: unknown; otherKeys: readonly string[] },
): Problem[] {
    const seen = new Set<string>();
    return issues
        .flatMap((issue) => [issue, ...behindBadName(schema, issue, raw)])
        .flatMap((issue) => translate(schema, issue, otherKeys))
        .filter(({ path }) => !seen.has(path) && seen.add(path));
}

/** The library looks at no value whose name is bad; its problems are wanted in the same round. */
function behindBadName(schema: z.ZodType, issue: Issue, raw: unknown): Issue[] {
    const values = issue.code === "invalid_key" ? schemaAt(schema, issue.path) : undefined;
    const result = values?.safeParse(valueAt(raw, issue.path), { reportInput: true });
    return (result?.error?.issues ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
    return path.reduce<unknown>(
        (value, key) =>
            typeof value === "object" && value !== null
                ? Object.entries(value).find(([name]) => name === String(key))?.[1]
                : undefined,
        raw,
    );
}

/** `["teams", "fraud", "features", 6]` is written `teams.fraud.features[6]`. */
export function pathText(path: readonly PropertyKey[]): string {
    return path.reduce<string>(
        (text, part) =>
            typeof part === "number" ? `${text}[${part}]` : [text, String(part)].filter(Boolean).join("."),
        "",
    );
}

function translate(schema: z.ZodType, issue: Issue, otherKeys: readonly string[]): Problem[] {
    if (issue.code === "unrecognized_keys") {
        const known = [...knownKeys(schema, issue.path, issue.input), ...(issue.path.length === 0 ? otherKeys : [])];
        return issue.keys.map((key) => unknownKey(issue.path, key, known));
    }
    return [{ path: pathText(issue.path), value: issue.input, ...describe(schema, issue) }];
}

/** The value of an unknown key is not shown: it may be a secret under a mistyped name. */
function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): Problem {
    const meant = nearest(key, known);
    return {
        path: pathText([...path, key]),
        message: "is not a known key",
        allowed: `known are ${known.join(", ")}`,
        fix: meant === undefined ? "remove it" : `did you mean ${meant}?`,
    };
}

function describe(schema: z.ZodType, issue: Issue): Part {
    const meant = ownForm(schema, issue.path) ?? meaning(schema, issue.path);
    switch (issue.code) {
        case "invalid_type":
            return wrongType(issue, meant);
        case "invalid_value":
            return wrongWord(issue.values.map(String), issue.input);
        case "too_small":
        case "too_big":
            return wrongSize(schema, issue);
        case "invalid_key":
            return {
                message: "is not a usable name",
                value: issue.path.at(-1),
                allowed: issue.issues.map(({ message }) => message).join(" and "),
                fix: "rename it",
            };
        case "invalid_union":
            return wrongWord(formWords(schema, issue.path), valueAt(issue.input, issue.path.slice(-1)));
        default:
            return { message: "is not in the right form", allowed: issue.message, fix: formFix(issue.input) };
    }
}

const typeWords: Readonly<Record<string, string>> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a group of keys",
    record: "a group of names",
};

function wrongType(issue: Extract<Issue, { code: "invalid_type" }>, meant: string | undefined): Part {
    const word = typeWords[issue.expected] ?? issue.expected;
    if (issue.input === undefined) {
        return { message: "is missing", allowed: meant ?? word, fix: `add ${word}` };
    }
    const numberAsText = issue.expected === "string" && typeof issue.input === "number";
    const textAsNumber = issue.expected === "number" && typeof issue.input === "string";
    return {
        message: `is not ${word}`,
        allowed: meant ?? word,
        fix: numberAsText ? "put it in quotes" : textAsNumber ? "write it without quotes" : `write ${word}`,
    };
}

function wrongWord(words: readonly string[], given: unknown): Part {
    const meant = typeof given === "string" ? nearest(given, words) : undefined;
    return {
        message: given === undefined ? "is missing" : "is not one of the known words",
        value: given,
        allowed: words.length === 1 ? `only ${words.join()}` : `one of ${words.join(", ")}`,
        fix:
            meant !== undefined
                ? `did you mean ${meant}?`
                : given === undefined
                  ? "add one of them"
                  : "choose one of them",
    };
}

function wrongSize(schema: z.ZodType, issue: Extract<Issue, { code: "too_small" | "too_big" }>): Part {
    const small = issue.code === "too_small";
    const bound = small ? issue.minimum : issue.maximum;
    // A message of ours says what is allowed; the library's own begin with "Too".
    const own = issue.message.startsWith("Too") ? undefined : issue.message;
    if (issue.origin === "number" || issue.origin === "int") {
        return {
            message: small ? "is too small" : "is too large",
            allowed: own ?? numberBounds(schema, issue),
            fix: small ? "raise it" : "lower it",
        };
    }
    const unit = issue.origin === "string" ? "characters" : bound === 1 ? "entry" : "entries";
    return {
        message: small ? "is too short" : "is too long",
        allowed: own ?? `${small ? "at least" : "at most"} ${bound} ${unit}`,
        fix: issue.origin === "string" ? (small ? "write more" : "shorten it") : small ? "add to it" : "remove some",
    };
}

function numberBounds(schema: z.ZodType, issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
    const found = schemaAt(schema, issue.path);
    if (found instanceof z.ZodNumber && found.minValue !== null && found.maxValue !== null) {
        return issue.inclusive === false
            ? `above ${found.minValue}, at most ${found.maxValue}`
            : `${found.minValue} to ${found.maxValue}`;
    }
    const only = issue.code === "too_small" ? issue.minimum : issue.maximum;
    return `${issue.code === "too_small" ? "at least" : "at most"} ${only}`;
}

/** What the writer probably meant, for the few forms in which it can be told. */
function formFix(value: unknown): string {
    if (typeof value !== "string") {
        return "correct it";
    }
    if (/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(value)) {
        return rangeFix(value);
    }
    if (value === "*" || /^\d+(\.\d+){3}$/.test(value)) {
        return "name each host";
    }
    if (value.startsWith("*.")) {
        return `write ${value.slice(1)} for all subdomains`;
    }
    return value.toLowerCase() !== value ? "correct it; capital letters may be the cause" : "correct it";
}

function rangeFix(value: string): string {
    try {
        const { base, bitmask } = new Netmask(value);
        const aligned = `${base}/${bitmask}`;
        return aligned === value ? "list narrower ranges" : `did you mean ${aligned}?`;
    } catch {
        return "correct it";
    }
}
