import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { UsageError } from "./usage-error";

/** A stack's configuration as the Pulumi CLI would hand it to the program. */
export interface StackSettings {
    readonly project: string;
    readonly stack: string;
    /** Full keys (`kura:region`); JSON where the value is not a text. */
    readonly config: Readonly<Record<string, string>>;
    /** The keys that hold a secret anywhere. */
    readonly secretKeys: readonly string[];
}

/**
 * Stands for a secret, which cannot be decrypted without the stack's passphrase or key. It is valid base64 of 32 bytes,
 * so that it passes where key material is expected.
 */
export const secretPlaceholder = Buffer.from("[secret] not decrypted in a plan").toString("base64");

type Fields = Readonly<Record<string, unknown>>;

/** Reads `Pulumi.yaml` for the defaults and `Pulumi.<stack>.yaml` for the values. */
export function readStackSettings(stack: string, directory: string): StackSettings {
    const projectFile = join(directory, "Pulumi.yaml");
    if (!existsSync(projectFile)) {
        throw new UsageError(`no Pulumi.yaml in ${directory}; run the plan in the project's directory`);
    }
    const stackFile = join(directory, `Pulumi.${stack}.yaml`);
    if (!/^[A-Za-z0-9._-]+$/.test(stack) || !existsSync(stackFile)) {
        const stacks = stackNames(directory);
        throw new UsageError(
            `unknown stack ${JSON.stringify(stack)}; ` +
                (stacks.length === 0 ? "there is no Pulumi.<stack>.yaml yet" : `the stacks are ${stacks.join(", ")}`),
        );
    }
    const projectYaml = readYaml(projectFile);
    const project = String(projectYaml["name"]);
    const values = { ...defaults(fields(projectYaml["config"]), project), ...fields(readYaml(stackFile)["config"]) };
    const entries = Object.entries(values).map(([key, value]) => ({ key, ...opened(value) }));
    return {
        project,
        stack,
        config: Object.fromEntries(entries.map(({ key, value }) => [key, asText(value)])),
        secretKeys: entries.filter(({ secret }) => secret).map(({ key }) => key),
    };
}

function stackNames(directory: string): readonly string[] {
    return readdirSync(directory)
        .flatMap((file) => /^Pulumi\.(.+)\.yaml$/.exec(file)?.[1] ?? [])
        .sort();
}

function readYaml(file: string): Fields {
    const document = parseDocument(readFileSync(file, "utf8"));
    const [error] = document.errors;
    if (error !== undefined) {
        throw new UsageError(`${file}: is not valid YAML: ${error.message.trim()}`);
    }
    return fields(document.toJS());
}

/** Keys in the project file without a namespace are the project's own. */
function defaults(declared: Fields, project: string): Fields {
    const named = Object.entries(declared).map(([key, declaration]): [string, unknown] => [
        key.includes(":") ? key : `${project}:${key}`,
        fields(declaration)["default"],
    ]);
    return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

/** A value with its `secure:` parts replaced, and whether there were any. */
function opened(value: unknown): { value: unknown; secret: boolean } {
    if (Array.isArray(value)) {
        const items = value.map(opened);
        return { value: items.map((item) => item.value), secret: items.some((item) => item.secret) };
    }
    if (typeof value !== "object" || value === null) {
        return { value, secret: false };
    }
    if (Object.keys(value).join() === "secure") {
        return { value: secretPlaceholder, secret: true };
    }
    const items = Object.entries(value).map(([key, item]) => ({ key, ...opened(item) }));
    return {
        value: Object.fromEntries(items.map(({ key, value: item }) => [key, item])),
        secret: items.some((item) => item.secret),
    };
}

function asText(value: unknown): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}

function fields(value: unknown): Fields {
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
