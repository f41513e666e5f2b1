import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import type { Command } from "commander";
import { parse } from "yaml";
import { z } from "zod";
import { stackKeys } from "../components/config/load";
import { environment } from "../components/config/schema";

/** Where the reference lies, relative to the project. */
export const configDocsFile = "docs/config.md";

/** `config-docs`: writes the configuration reference anew. */
export function register(program: Command, directory: string = process.cwd()): void {
    program
        .command("config-docs")
        .description(`write ${configDocsFile} anew from the schema`)
        .action(() => {
            writeFileSync(join(directory, configDocsFile), configDocs(directory));
            stdout.write(`${configDocsFile}: written\n`);
        });
}

/** The configuration reference: every key, what it means, what it may be, and what it is when left out. */
export function configDocs(directory: string): string {
    const schema = node(z.toJSONSchema(environment, { io: "input", reused: "inline" }));
    return `${[
        "# Configuration",
        "",
        "<!-- Generated from the schema by `npm run kura -- config-docs`; a test fails when it is stale. -->",
        "",
        "One file a stack, `Pulumi.<stack>.yaml`; each key stands under `config:` with `kura:` before it. Unknown keys are",
        "refused. Beyond the shape below, the program judges the meaning (overlapping ranges, excluded personas, names that",
        "anyone can publish under, …) and lists every problem at once, with the value, what is allowed and the fix.",
        "",
        "`npm run kura -- team add NAME` writes a team with defaults; `account record` and `vpc record` write what AWS named.",
        "",
        "<!-- prettier-ignore-start -->",
        "",
        ...tables("kura:", schema),
        ...stackTable(directory),
        "",
        "<!-- prettier-ignore-end -->",
    ].join("\n")}\n`;
}

/** As much of JSON schema as the configuration uses. */
interface Node {
    readonly description?: string;
    readonly type?: string;
    readonly default?: unknown;
    readonly const?: unknown;
    readonly enum?: readonly unknown[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly minItems?: number;
    readonly maxItems?: number;
    readonly maxLength?: number;
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, Node>>;
    readonly items?: Node;
    readonly values?: Node;
    readonly forms: readonly Node[];
}

/** One table for an object, then those of the objects inside it. */
function tables(path: string, object: Node): string[] {
    const entries = Object.entries(object.properties);
    const rows = entries.map(([key, value]) =>
        row([`\`${key}\``, sentence(value), kind(value), absent(value, object.required.includes(key))]),
    );
    const heading = path === "kura:" ? "## Environment" : `## \`${path}\``;
    const own = [heading, "", ...(object.description ? [object.description, ""] : []), ...head(), ...rows, ""];
    return [...own, ...entries.flatMap(([key, value]) => inside(path === "kura:" ? key : `${path}.${key}`, value))];
}

function inside(path: string, value: Node): string[] {
    if (value.forms.length > 0) {
        return value.forms.flatMap((form) => inside(`${path} (${formName(form)})`, form));
    }
    if (value.values !== undefined) {
        return inside(`${path}.<name>`, value.values);
    }
    return Object.keys(value.properties).length === 0 ? [] : tables(path, value);
}

function formName(form: Node): string {
    return String(form.properties["kind"]?.const ?? "form");
}

function head(): string[] {
    return [row(["key", "meaning", "may be", "left out"]), row(["---", "---", "---", "---"])];
}

function sentence({ description, items, values, const: word }: Node): string {
    if (word !== undefined) {
        return "Says that it is this form.";
    }
    return (description ?? items?.description ?? values?.description ?? "").replaceAll("|", "\\|");
}

function kind(value: Node): string {
    if (value.enum !== undefined) {
        return value.enum.map((word) => `\`${String(word)}\``).join(", ");
    }
    if (value.const !== undefined) {
        return `\`${String(value.const)}\``;
    }
    if (value.forms.length > 0) {
        return value.forms.map((form) => `\`${formName(form)}\``).join(" or ");
    }
    if (value.items !== undefined) {
        return `list of ${kind(value.items)}${between(value.minItems, value.maxItems, "entries")}`;
    }
    if (value.values !== undefined) {
        return `by name: ${kind(value.values)}`;
    }
    const words: Readonly<Record<string, string>> = { string: "text", integer: "whole number", object: "see below" };
    const word = words[value.type ?? ""] ?? value.type ?? "";
    const above = value.exclusiveMinimum === undefined ? "" : `, above ${value.exclusiveMinimum}`;
    return `${word}${above}${between(value.minimum, value.maximum, "")}${between(undefined, value.maxLength, "characters")}`;
}

function between(least: number | undefined, most: number | undefined, unit: string): string {
    if (least === undefined && most === undefined) {
        return "";
    }
    const range =
        least === undefined ? `at most ${most}` : most === undefined ? `at least ${least}` : `${least} to ${most}`;
    return `, ${range === "at least 1" ? "not empty" : `${range} ${unit}`.trim()}`;
}

function absent(value: Node, required: boolean): string {
    if (value.default !== undefined && Object.keys(value.properties).length === 0) {
        return `\`${JSON.stringify(value.default)}\``;
    }
    return required ? "must be given" : value.default === undefined ? "nothing" : "the defaults below";
}

function row(cells: readonly string[]): string {
    return `| ${cells.join(" | ")} |`;
}

/** The keys that are about the stack, not the environment, are described in `Pulumi.yaml` alone. */
function stackTable(directory: string): string[] {
    const project = fields(parse(readFileSync(join(directory, "Pulumi.yaml"), "utf8")));
    const declared = fields(project["config"]);
    return [
        "## Stack",
        "",
        "What belongs to one stack and not to the environment.",
        "",
        ...head(),
        ...stackKeys.map((key) => {
            const declaration = fields(declared[key]);
            return row([
                `\`${key}\``,
                `${String(declaration["description"])}.`,
                declaration["type"] === "string" ? "text" : "by name: secret text",
                `\`${JSON.stringify(declaration["default"])}\``,
            ]);
        }),
    ];
}

function node(schema: unknown): Node {
    const given = fields(schema);
    const forms = given["oneOf"] ?? given["anyOf"];
    return {
        ...given,
        required: Array.isArray(given["required"]) ? given["required"].map(String) : [],
        properties: mapped(given["properties"]),
        items: given["items"] === undefined ? undefined : node(given["items"]),
        values: typeof given["additionalProperties"] === "object" ? node(given["additionalProperties"]) : undefined,
        forms: Array.isArray(forms) ? forms.map(node) : [],
    };
}

function mapped(value: unknown): Readonly<Record<string, Node>> {
    return Object.fromEntries(Object.entries(fields(value)).map(([key, inner]) => [key, node(inner)]));
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
