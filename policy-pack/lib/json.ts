import { list } from "./values";

/** The objects of a document that is one object or a list of them, as text or already read; none where it is no JSON. */
export function objectsIn(document: unknown): readonly Readonly<Record<string, unknown>>[] {
    const read: unknown = typeof document === "string" ? parsed(document) : document;
    return list<unknown>(read).filter(
        (one): one is Readonly<Record<string, unknown>> => typeof one === "object" && one !== null,
    );
}

function parsed(document: string): unknown {
    try {
        return JSON.parse(document);
    } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
    }
}
