/** One thing that is wrong with the configuration. All five parts are told to the reader. */
export interface Problem {
    /** Where: `teams.fraud.network.cidr`, `zones[1]`. */
    readonly path: string;
    /** What is wrong, as the rest of a sentence that begins with the path. */
    readonly message: string;
    /** What was given. Undefined when nothing was, or when it must not be repeated because it may be a secret. */
    readonly value?: unknown;
    /** What would be accepted. */
    readonly allowed: string;
    /** What to do about it. */
    readonly fix: string;
}

/** The configuration cannot be used; the message lists every problem, not the first one only. */
export class ConfigError extends Error {
    override readonly name = "ConfigError";

    constructor(
        /** Where the configuration is from, such as `Pulumi.dev.yaml`. */
        readonly source: string,
        readonly problems: readonly Problem[],
    ) {
        const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
        super([`${source} has ${count}:`, ...problems.map((problem) => `  ${problemText(problem)}`)].join("\n"));
    }
}

/** `path: what is wrong (value given); what is allowed; fix`. */
export function problemText({ path, message, value, allowed, fix }: Problem): string {
    const given = value === undefined ? "" : ` (${valueText(value)})`;
    return `${path}: ${message}${given}; ${allowed}; ${fix}`;
}

const longestValue = 100;

function valueText(value: unknown): string {
    const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value);
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
