import { z } from "zod";

/** The schema of the value at a path, without what wraps it (optional, default); undefined where nothing is foreseen. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
    const inner = unwrapped(schema);
    const [key, ...rest] = path;
    if (key === undefined) {
        return inner;
    }
    const next = child(inner, key);
    return next === undefined ? undefined : schemaAt(next, rest);
}

/** What the schema says that a value means: its description, as part of a sentence. */
export function meaning(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
    const parent = schemaAt(schema, path.slice(0, -1));
    const key = path.at(-1);
    const outer = key === undefined || parent === undefined ? undefined : child(parent, key);
    const [sentence] = ((outer ?? schema).description ?? schemaAt(schema, path)?.description ?? "").split(
        /(?<=\.) |; /,
    );
    return sentence ? asPart(sentence) : undefined;
}

/** The schema's own words for the form of a text, which it says when given an empty one. */
export function ownForm(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
    const issues = schemaAt(schema, path)?.safeParse("").error?.issues ?? [];
    return issues.find(({ code }) => code === "invalid_format" || code === "custom")?.message;
}

/** The keys that an object may have, in the form that its word chooses; none for what has no fixed keys. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], given: unknown): readonly string[] {
    const found = schemaAt(schema, path);
    const all = found === undefined ? [] : forms(found);
    const chosen = all.filter((form) => hasWordsOf(form, given));
    return [...new Set((chosen.length === 0 ? all : chosen).flatMap(({ shape }) => Object.keys(shape)))];
}

function hasWordsOf({ shape }: z.ZodObject, given: unknown): boolean {
    const words = Object.entries(shape).filter(([, value]) => value instanceof z.ZodLiteral);
    return words.every(([key, word]) => word.safeParse(Object(given)[key]).success);
}

/** The words by which the forms of an object are told apart. */
export function formWords(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
    const key = String(path.at(-1));
    const found = schemaAt(schema, path.slice(0, -1));
    return (found === undefined ? [] : forms(found)).flatMap(({ shape }) => {
        const word: unknown = shape[key];
        return word instanceof z.ZodLiteral ? [...word.values].map(String) : [];
    });
}

function forms(schema: z.ZodType): readonly z.ZodObject[] {
    const options: readonly unknown[] = schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema];
    return options.filter((option) => option instanceof z.ZodObject);
}

/** Without `optional`, `default` and `prefault`. */
export function unwrapped(schema: z.ZodType): z.ZodType {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
        const inner: unknown = schema.unwrap();
        return inner instanceof z.ZodType ? unwrapped(inner) : schema;
    }
    return schema;
}

function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
    const next: unknown =
        schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion
            ? forms(schema)
                  .map(({ shape }) => shape[String(key)])
                  .find((found) => found !== undefined)
            : schema instanceof z.ZodRecord
              ? schema.valueType
              : schema instanceof z.ZodArray
                ? schema.element
                : undefined;
    return next instanceof z.ZodType ? next : undefined;
}

/** `The account's cost budget.` becomes `the account's cost budget`; `AWS …` stays as it is. */
function asPart(sentence: string): string {
    const text = sentence.replace(/\.$/, "");
    return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
