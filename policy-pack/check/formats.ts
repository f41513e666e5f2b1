import type { ResourceRecord } from "../lib/resource";
import { PlainValues } from "./plain-values";
import { InputError } from "./input-error";

/** A stack as a file tells it. */
export interface StackFile {
    /** What the file was taken for. */
    readonly kind: string;
    readonly resources: readonly ResourceRecord[];
    /** URNs of resources that the stack only reads: others may refer to them, but they are not judged. */
    readonly external: ReadonlySet<string>;
    readonly closedSecrets: number;
}

type Fields = Readonly<Record<string, unknown>>;
interface Found {
    readonly kind: string;
    readonly path: string;
    readonly states: readonly unknown[];
}

/** Steps of a preview after which the resource is no longer in the stack. */
const removing = /^(delete|discard|read-discard|remove-pending-replace)/;

const howToWrite = [
    "a stack export (pulumi stack export --file FILE)",
    "a preview (pulumi preview --json > FILE)",
    "or a plan (npm run plan -- --json FILE)",
].join(", ");

/** Reads what `pulumi stack export`, `pulumi preview --json` or a plan wrote, whichever it is. */
export function readStackFile(bytes: Buffer): StackFile {
    const { kind, path, states } = find(parse(decode(bytes)));
    const values = new PlainValues();
    const records = new Map<string, ResourceRecord>();
    const external = new Set<string>();
    states.forEach((state, index) => {
        const given = fields(state);
        if (given["delete"] === true) return;
        const record = recordOf(given, values, `${path}[${index}]`);
        records.set(record.urn, record);
        if (given["external"] === true) external.add(record.urn);
        else external.delete(record.urn);
    });
    return { kind, resources: [...records.values()], external, closedSecrets: values.closed };
}

/** UTF-8, or UTF-16 as PowerShell's `>` writes it. */
function decode(bytes: Buffer): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return bytes.toString("utf16le", 2);
    if (first === 0xfe && second === 0xff) return Buffer.from(bytes.subarray(2)).swap16().toString("utf16le");
    return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** JSON, or JSON lines: the events that newer engines stream. */
function parse(text: string): unknown {
    if (text.trim() === "") throw new InputError(`is empty; give ${howToWrite}`);
    try {
        return JSON.parse(text);
    } catch (error) {
        const lines = text.split("\n").filter((line) => line.trim() !== "");
        if (lines.length > 1 && lines.every((line) => line.startsWith("{"))) {
            return { events: lines.map((line, i) => event(line, i + 1)) };
        }
        throw new InputError(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}

function event(line: string, number: number): unknown {
    try {
        return JSON.parse(line);
    } catch (error) {
        throw new InputError(`line ${number} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}

function find(content: unknown): Found {
    const given = fields(content);
    const saved = fields(fields(given["checkpoint"])["latest"]);
    if ("deployment" in given)
        return found("stack export", "deployment.resources", fields(given["deployment"])["resources"]);
    if ("checkpoint" in given) return found("state file", "checkpoint.latest.resources", saved["resources"]);
    if ("steps" in given || "changeSummary" in given) {
        const steps = list(given["steps"], "steps").map(fields);
        return found(
            "preview",
            "steps",
            steps.flatMap((step) => after(step["op"], step["newState"])),
        );
    }
    if ("events" in given) {
        const steps = list(given["events"], "events").map((one) =>
            fields(fields(fields(one)["resourcePreEvent"])["metadata"]),
        );
        return found(
            "preview",
            "events",
            steps.flatMap((step) => after(step["op"], step["new"])),
        );
    }
    if ("resources" in given && "stack" in given) return found("plan", "resources", given["resources"]);
    const what = Array.isArray(content)
        ? "a list"
        : typeof content === "object"
          ? "no stack that is known here"
          : "a bare value";
    throw new InputError(`is JSON, but holds ${what}; give ${howToWrite}`);
}

function after(op: unknown, state: unknown): readonly unknown[] {
    const gone = typeof op === "string" && removing.test(op);
    return gone || state === undefined || state === null ? [] : [state];
}

function found(kind: string, path: string, states: unknown): Found {
    return { kind, path, states: list(states, path) };
}

/** A stack without resources has no list, or null. */
function list(value: unknown, path: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value;
    throw new InputError(`${path}: is ${typeof value}; a list is expected`);
}

function recordOf(state: Fields, values: PlainValues, path: string): ResourceRecord {
    const urn = state["urn"];
    if (typeof urn !== "string" || !urn.startsWith("urn:pulumi:")) {
        throw new InputError(`${path}.urn: is ${JSON.stringify(urn) ?? "missing"}; a Pulumi URN is expected`);
    }
    const [, , types = "", ...name] = urn.split("::");
    const parent = state["parent"];
    const id = values.of(state["id"]);
    return {
        urn,
        type: typeof state["type"] === "string" ? state["type"] : (types.split("$").pop() ?? types),
        name: name.join("::"),
        inputs: values.properties(state["inputs"]),
        outputs: values.properties(state["outputs"]),
        ...(typeof id === "string" && id !== "" && { id }),
        ...(typeof parent === "string" && parent !== "" && { parent }),
        dependencies: texts(state["dependencies"]),
        propertyDependencies: Object.fromEntries(
            Object.entries(fields(state["propertyDependencies"])).map(([key, urns]) => [key, texts(urns)]),
        ),
    };
}

function texts(value: unknown): readonly string[] {
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function fields(value: unknown): Fields {
    return typeof value === "object" && value !== null ? (value as Fields) : {};
}
