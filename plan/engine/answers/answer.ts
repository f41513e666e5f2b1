import { createHash } from "node:crypto";
import type { Properties } from "../rendering";

/** The resource that AWS is asked to make. */
export interface Question {
    readonly urn: string;
    readonly name: string;
    readonly account: string;
    readonly region: string;
    readonly inputs: Properties;
}

/**
 * One output. In a text, `{account}`, `{region}` and `{id}` stand for themselves, `{hex17}` for 17 hexadecimal digits
 * (any number of them), `{uuid}` for a UUID, and any other name for the input of that name or, where the program
 * leaves it out, for the name that Pulumi would give.
 */
export type Template = string | boolean | number | ((question: Question, id: string) => unknown);

/** The outputs that AWS computes for one type of resource; `id` is Pulumi's id of it. */
export type Row = Readonly<Record<string, Template>> & { readonly id: Template };

/** Rows by type token. */
export type AnswerTable = Readonly<Record<string, Row>>;

export interface Answer {
    readonly id: string;
    readonly outputs: Record<string, unknown>;
}

export function answer(row: Row, question: Question): Answer {
    const id = String(fill(row.id, question, "id", ""));
    const outputs: Record<string, unknown> = {};
    for (const [key, template] of Object.entries(row)) {
        if (key !== "id") {
            outputs[key] = fill(template, question, key, id);
        }
    }
    return { id, outputs };
}

function fill(template: Template, question: Question, output: string, id: string): unknown {
    if (typeof template === "function") {
        return template(question, id);
    }
    return typeof template === "string" ? filled(template, question, output, id) : template;
}

/** Fills a text; the same question and `salt` always give the same digits. */
export function filled(text: string, question: Question, salt: string, id = ""): string {
    return text.replace(/\{([A-Za-z0-9]+)\}/g, (_, field: string) => {
        const digits = /^hex(\d+)$/.exec(field)?.[1];
        if (digits !== undefined) {
            return digest(question.urn, salt).slice(0, Number(digits));
        }
        switch (field) {
            case "account":
                return question.account;
            case "region":
                return question.region;
            case "id":
                return id;
            case "uuid":
                return uuid(digest(question.urn, salt));
            default:
                return given(question, field);
        }
    });
}

/** An input, or the name that Pulumi would choose: the logical name and seven random digits. */
function given(question: Question, field: string): string {
    const value = question.inputs[field];
    return typeof value === "string" ? value : `${question.name}-${digest(question.urn, "name").slice(0, 7)}`;
}

function digest(urn: string, salt: string): string {
    return createHash("sha256").update(`${urn}\n${salt}`).digest("hex");
}

function uuid(hex: string): string {
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `a${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ].join("-");
}
