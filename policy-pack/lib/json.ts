import { list } from "./values";

/** What some editors put before a file's text; programs that read documents from files pass it on. */
const byteOrderMark = /^\uFEFF/;

/** What a JSON text says, or the object that is given in its place; undefined where the text is no JSON. */
export function parsed(document: unknown): unknown {
    if (typeof document !== "string") return document;
    try {
        return JSON.parse(document.replace(byteOrderMark, ""));
    } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
    }
}

/** The objects of a document that is one object or a list of them, as text or already read; none where it is no JSON. */
export function objectsIn(document: unknown): readonly Readonly<Record<string, unknown>>[] {
    return list<unknown>(parsed(document)).filter(
        (one): one is Readonly<Record<string, unknown>> => typeof one === "object" && one !== null,
    );
}

/** The keys and values of a YAML text in which no key has anything but a text: preferences of sessions, for one. */
export function flatYaml(document: string): Readonly<Record<string, string>> {
    const lines = document.matchAll(/^\s*["']?(\w+)["']?\s*:[ \t]*["']?([^"'#\n]*?)["']?[ \t]*(?:#.*)?$/gm);
    return Object.fromEntries(Array.from(lines, ([, key = "", value = ""]) => [key, value]));
}
