import type { RenderedResource } from "../../plan/engine";
import type { AccountPlan } from "../../plan/plan";

/** What a reviewer reads in a diff: by account and logical name, one line for each resource. */
export type Golden = Readonly<Record<string, Readonly<Record<string, string>>>>;

const longestValue = 100;
/** Inputs that change nothing in what is built. */
const unsaid: readonly string[] = ["tags", "description", "alarmDescription"];

export function golden(accounts: readonly AccountPlan[]): Golden {
    return Object.fromEntries(
        accounts.map(({ name, account, resources }) => {
            const references = namesByIdentity(resources);
            const lines = resources
                .filter((resource) => resource.custom)
                .map((resource): [string, string] => [resource.name, line(resource, references)])
                .sort(([a], [b]) => (a < b ? -1 : 1));
            return [`${name} ${account ?? "without account"}`, Object.fromEntries(lines)];
        }),
    );
}

/** Type without its repetition, protection, then the inputs; a policy document is its statements: `+Sid` allows, `-Sid` denies. */
function line(resource: RenderedResource, references: ReadonlyMap<string, string>): string {
    const inputs = Object.entries(resource.inputs)
        .filter(([input]) => !unsaid.includes(input) && !resource.secrets.includes(input))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return [
        resource.type.replace(/\/[^:]+/, ""),
        ...(resource.protect ? ["protected"] : []),
        ...(resource.retainOnDelete ? ["retained"] : []),
        ...inputs.flatMap(([input, value]) => shown(input, value, references)),
    ].join(" ");
}

/** Long texts other than policy documents, such as scripts, have tests of their own and are left out. */
function shown(input: string, value: unknown, references: ReadonlyMap<string, string>): readonly string[] {
    const statements = typeof value === "string" ? statementsOf(value) : undefined;
    if (statements !== undefined) {
        return [`${input}[${statements.join(" ")}]`];
    }
    const text = JSON.stringify(withReferences(value, references)).replaceAll('"', "");
    return text.length > longestValue ? [] : [`${input}=${text}`];
}

function statementsOf(text: string): readonly string[] | undefined {
    if (!text.startsWith("{")) {
        return undefined;
    }
    const { Statement: statements } = JSON.parse(text);
    return Array.isArray(statements)
        ? statements.map(({ Sid: sid, Effect: effect }) => `${effect === "Allow" ? "+" : "-"}${String(sid)}`)
        : undefined;
}

/** Ids that AWS would invent say nothing; the name of the resource does. */
function withReferences(value: unknown, references: ReadonlyMap<string, string>): unknown {
    if (typeof value === "string") {
        const name = references.get(value);
        return name === undefined ? value : `→${name}`;
    }
    if (Array.isArray(value)) {
        return value.map((item) => withReferences(item, references));
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withReferences(item, references)]))
        : value;
}

/** By the ids and ARNs that AWS invents: those with digits in them that are in no input of the resource. */
function namesByIdentity(resources: readonly RenderedResource[]): ReadonlyMap<string, string> {
    return new Map(
        resources.flatMap(({ name, id, inputs, outputs }) => {
            const given = JSON.stringify(inputs);
            return [id, outputs["arn"]]
                .filter((identity) => typeof identity === "string")
                .filter((identity) => /[-_][0-9a-f]{8,}/.test(identity) && !given.includes(identity))
                .map((identity): [string, string] => [identity, name]);
        }),
    );
}
