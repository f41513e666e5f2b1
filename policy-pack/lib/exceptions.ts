import type { Finding } from "./resource";
import { nearest } from "./nearest";

/** A resource that need not follow a rule for a time, because somebody has decided so. */
export interface Exception {
    readonly rule: string;
    /** The resource's URN or name; `*` stands for any characters. */
    readonly resource: string;
    readonly reason: string;
    /** Who answers for it. */
    readonly owner: string;
    /** The last day on which it holds, in UTC, e.g. `2027-03-31`. */
    readonly expires: string;
}

/** A finding that an exception takes back. */
export interface ExceptedFinding extends Finding {
    readonly exception: Exception;
}

const fields = ["rule", "resource", "reason", "owner", "expires"] as const;

/** Reads exceptions as they stand in the pack's configuration: those that are sound, and what is wrong with the rest. */
export function readExceptions(given: unknown, path: string, ruleNames: readonly string[]) {
    const exceptions: Exception[] = [];
    const problems: string[] = [];
    if (given !== undefined && !Array.isArray(given)) {
        return { exceptions, problems: [`${path}: is ${JSON.stringify(given)}; give a list of exceptions`] };
    }
    (given ?? []).forEach((entry: unknown, index: number) => {
        const faults = faultsOf(entry, ruleNames).map(([field, fault]) => `${path}[${index}]${field}: ${fault}`);
        if (faults.length === 0) exceptions.push(entry as Exception);
        problems.push(...faults);
    });
    return { exceptions, problems };
}

type Fault = readonly [field: string, fault: string];

function faultsOf(entry: unknown, ruleNames: readonly string[]): Fault[] {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) {
        return [["", `is ${JSON.stringify(entry)}; give an object of ${fields.join(", ")}`]];
    }
    const values = entry as Record<string, unknown>;
    const faults: Fault[] = [];
    for (const field of fields) {
        const value = values[field];
        if (value === undefined) faults.push([`.${field}`, `is missing; say ${meaning[field]}`]);
        else if (typeof value !== "string" || value.trim() === "")
            faults.push([`.${field}`, `is ${JSON.stringify(value)}; say ${meaning[field]}`]);
        else {
            const fault = faultOfText(field, value, ruleNames);
            if (fault !== undefined) faults.push([`.${field}`, fault]);
        }
    }
    for (const field of Object.keys(values)) {
        if (!fields.some((known) => known === field))
            faults.push([`.${field}`, `is not a field of exceptions; the fields are ${fields.join(", ")}`]);
    }
    return faults;
}

const meaning: Readonly<Record<(typeof fields)[number], string>> = {
    rule: "which rule need not be followed, by its name",
    resource: "which resource, by URN or name, in which * stands for any characters",
    reason: "why the risk is taken, in a sentence",
    owner: "who answers for it",
    expires: "the last day on which it holds, as YYYY-MM-DD",
};

function faultOfText(field: (typeof fields)[number], value: string, ruleNames: readonly string[]): string | undefined {
    if (field === "rule" && !ruleNames.includes(value)) {
        return `${JSON.stringify(value)} is not a rule of this pack; ${nearest(value, ruleNames)}`;
    }
    if (field === "resource" && /^\**$/.test(value)) {
        return "* excepts every resource; name the resource, or set the rule's level to disabled";
    }
    if (field === "expires" && !isDay(value)) return `${JSON.stringify(value)} is not a day; write it as YYYY-MM-DD`;
    return undefined;
}

function isDay(text: string): boolean {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether the text fits a pattern in which `*` stands for any characters. */
export function fits(pattern: string, text: string): boolean {
    const [first = "", ...rest] = pattern.split("*");
    if (rest.length === 0) return text === pattern;
    const last = rest.pop() ?? "";
    if (!text.startsWith(first)) return false;
    let from = first.length;
    for (const part of rest) {
        const at = text.indexOf(part, from);
        if (at < 0) return false;
        from = at + part.length;
    }
    return text.length - last.length >= from && text.endsWith(last);
}

/** Whether a pattern may mean a resource of the stack that these URNs are of: a URN of another stack cannot. */
export function concernsStack(pattern: string, urns: readonly string[]): boolean {
    const [urn = ""] = urns;
    const stackOf = (text: string) => text.split("::").slice(0, 2).join("::");
    return !pattern.startsWith("urn:") || urns.length === 0 || fits(stackOf(pattern), stackOf(urn));
}
