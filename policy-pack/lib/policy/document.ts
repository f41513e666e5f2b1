import { parsed } from "../json";
import { UnknownValueError, whenKnown } from "../unknown";
import { parseConditions, type Condition } from "./condition";

/** Whom a statement names. */
export interface Principals {
    /** A bare `*`, in whatever place, or an ARN that leaves the account open. */
    readonly anyone: boolean;
    readonly aws: readonly string[];
    readonly service: readonly string[];
    readonly federated: readonly string[];
    readonly canonical: readonly string[];
}

export interface Statement {
    /** How a message calls the statement: its Sid, or its place. */
    readonly label: string;
    readonly effect: "Allow" | "Deny";
    /** In lower case. Undefined where the statement uses NotAction; likewise below. */
    readonly actions: readonly string[] | undefined;
    readonly notActions: readonly string[] | undefined;
    readonly resources: readonly string[] | undefined;
    readonly notResources: readonly string[] | undefined;
    readonly principals: Principals | undefined;
    readonly notPrincipals: Principals | undefined;
    readonly conditions: readonly Condition[];
}

export interface Document {
    readonly statements: readonly Statement[];
    /** Why the document cannot be read, when it cannot. */
    readonly problem?: string;
}

const absent: Document = { statements: [] };
const byText = new Map<string, Document>();
const byObject = new WeakMap<object, Document>();
/** Enough for the documents of one account; more would only keep those of the last ones alive. */
const cacheLimit = 500;

/** Reads a policy of any kind, given as JSON text or as an object. Never throws on odd input; read once per document. */
export function parsePolicy(policy: unknown): Document {
    if (policy === undefined || policy === null || policy === "") return absent;
    if (typeof policy === "object") return cached(byObject, policy, () => readDocument(policy));
    if (typeof policy !== "string") return { statements: [], problem: `is ${typeof policy}, not a policy document` };
    if (byText.size >= cacheLimit) byText.clear();
    return cached(byText, policy, () => readText(policy));
}

function cached<K>(
    cache: { get(key: K): Document | undefined; set(key: K, value: Document): unknown },
    key: K,
    read: () => Document,
) {
    const known = cache.get(key);
    if (known !== undefined) return known;
    const document = read();
    cache.set(key, document);
    return document;
}

function readText(text: string): Document {
    const document = parsed(text);
    return document === undefined ? { statements: [], problem: "is not valid JSON" } : readDocument(document);
}

function readDocument(document: unknown): Document {
    if (!isObject(document)) return { statements: [], problem: "is JSON, but not a policy document" };
    const given = field(document, "statement");
    if (given === undefined) return { statements: [], problem: "has no Statement" };
    const entries: readonly unknown[] = Array.isArray(given) ? given : [given];
    const statements = entries.map(readStatement);
    const bad = statements.findIndex((statement) => statement === undefined);
    return {
        statements: statements.filter((statement) => statement !== undefined),
        ...(bad >= 0 && { problem: `has a statement ${bad + 1} that is neither Allow nor Deny` }),
    };
}

function readStatement(entry: unknown, index: number): Statement | undefined {
    if (!isObject(entry)) return undefined;
    const effect = texts(field(entry, "effect"))?.[0]?.toLowerCase();
    if (effect !== "allow" && effect !== "deny") return undefined;
    const sid = field(entry, "sid");
    // "*:*" is every action of every service, which a bare star says as well.
    const lower = (name: string) =>
        texts(field(entry, name))?.map((item) => item.toLowerCase().replace(/^[*]+:[*]+$/, "*"));
    return whereKnown<Statement>({
        label: () => (typeof sid === "string" && sid !== "" ? `statement "${sid}"` : `statement ${index + 1}`),
        effect: () => (effect === "allow" ? "Allow" : "Deny"),
        actions: () => lower("action"),
        notActions: () => lower("notaction"),
        resources: () => texts(field(entry, "resource")),
        notResources: () => texts(field(entry, "notresource")),
        principals: () => readPrincipals(field(entry, "principal")),
        notPrincipals: () => readPrincipals(field(entry, "notprincipal")),
        conditions: () => parseConditions(field(entry, "condition")),
    });
}

/** What can be read now. The rest throws when it is asked for: who is let in can be wrong, be it not known yet to what. */
function whereKnown<T extends object>(readers: { readonly [K in keyof T]: () => T[K] }): T {
    const known: Partial<T> = {};
    for (const key in readers) {
        try {
            known[key] = readers[key]();
        } catch (error) {
            if (!(error instanceof UnknownValueError)) throw error;
            Object.defineProperty(known, key, { get: readers[key], enumerable: true });
        }
    }
    return known as T;
}

function readPrincipals(given: unknown): Principals | undefined {
    if (given === undefined || given === null) return undefined;
    const byKind = isObject(given) ? given : { aws: given };
    const of = (kind: string) => () => texts(field(byKind, kind)) ?? [];
    return whereKnown<Principals>({
        anyone: () => letsAnyoneIn(of),
        aws: of("aws"),
        service: of("service"),
        federated: of("federated"),
        canonical: of("canonicaluser"),
    });
}

const hasPattern = (principal: string) => /[*?]/.test(principal);
const openBy: readonly (readonly [string, (principal: string) => boolean])[] = [
    ["aws", leavesAccountOpen],
    ["service", hasPattern],
    ["federated", hasPattern],
    ["canonicaluser", (principal) => principal === "*"],
    ["*", (principal) => principal === "*"],
];

/** One kind that lets everybody in is enough, be the others known or not; without one, all must be known. */
function letsAnyoneIn(of: (kind: string) => () => readonly string[]): boolean {
    if (openBy.some(([kind, isOpen]) => whenKnown(of(kind))?.some(isOpen) === true)) return true;
    return openBy.some(([kind, isOpen]) => of(kind)().some(isOpen));
}

function leavesAccountOpen(principal: string): boolean {
    const [prefix, , , , account] = principal.split(":");
    return prefix === "arn" ? account === undefined || /[*?]/.test(account) : /[*?]/.test(principal);
}

/** Element names are written in one letter case by AWS, but not by everybody. */
function field(object: object, name: string): unknown {
    const found = Object.keys(object).find((key) => key.toLowerCase() === name);
    return found === undefined ? undefined : (object as Readonly<Record<string, unknown>>)[found];
}

function texts(value: unknown): readonly string[] | undefined {
    if (value === undefined || value === null) return undefined;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.filter((item) => typeof item === "string" || typeof item === "number").map(String);
}

function isObject(value: unknown): value is object {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
