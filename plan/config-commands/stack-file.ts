import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { judge, stackKeys } from "../../components/config/load";
import { ConfigError } from "../../components/config/problems";
import type { EnvironmentConfig } from "../../components/config/schema";
import { UsageError } from "../stack/usage-error";

const namespace = "kura:";

/**
 * A stack's YAML file as text that is only ever added to. The YAML library says where things are; what is there
 * already keeps its comments, order and style byte by byte, which writing the parsed document back would not.
 */
export class StackFile {
    private constructor(
        readonly name: string,
        private readonly path: string,
        readonly text: string,
        readonly document: Document,
    ) {}

    static read(stack: string, directory: string): StackFile {
        const name = `Pulumi.${stack}.yaml`;
        const path = join(directory, name);
        if (!/^[A-Za-z0-9._-]+$/.test(stack) || !existsSync(path)) {
            throw new UsageError(`unknown stack ${JSON.stringify(stack)}; there is no ${name} in ${directory}`);
        }
        return StackFile.of(name, path, readFileSync(path, "utf8"));
    }

    private static of(name: string, path: string, text: string): StackFile {
        const document = parseDocument(text);
        const [error] = document.errors;
        if (error !== undefined) {
            throw new UsageError(`${name}: is not valid YAML: ${error.message.trim()}`);
        }
        return new StackFile(name, path, text, document);
    }

    /** The checked configuration. @throws ConfigError */
    load(): EnvironmentConfig {
        const { config, problems } = this.judged();
        if (config === undefined || problems.length > 0) {
            throw new ConfigError(this.name, problems);
        }
        return config;
    }

    /** The same file with other text, not yet written. */
    withText(text: string): StackFile {
        return StackFile.of(this.name, this.path, text);
    }

    /** Replaces the file in one step, so that an interruption leaves the old or the new one, never half of it. */
    write(): void {
        const temporary = `${this.path}.${process.pid}.tmp`;
        try {
            writeFileSync(temporary, this.text);
            renameSync(temporary, this.path);
        } finally {
            rmSync(temporary, { force: true });
        }
    }

    /** The map under keys such as `teams`, `fraud`. */
    map(...keys: readonly string[]): YAMLMap | undefined {
        const [first, ...rest] = keys;
        const node = this.document.getIn(["config", `${namespace}${first ?? ""}`, ...rest], true);
        return isMap(node) ? node : undefined;
    }

    private judged(): ReturnType<typeof judge> {
        const values = Object.entries(this.plain("config"))
            .filter(([key]) => key.startsWith(namespace))
            .map(([key, value]): [string, unknown] => [key.slice(namespace.length), value]);
        const own: readonly string[] = stackKeys;
        const raw = Object.fromEntries(values.filter(([key]) => !own.includes(key)));
        const material = values.find(([key]) => key === "keyMaterial")?.[1];
        return judge(raw, { teamsWithKeyMaterial: Object.keys(asFields(material)) });
    }

    private plain(key: string): Readonly<Record<string, unknown>> {
        return asFields(asFields(this.document.toJS())[key]);
    }
}

/** Where the key of a map's entry begins; undefined if there is no such entry. */
export function keyOffset(map: YAMLMap, key: string): number | undefined {
    const found = map.items.find((item) => isScalar(item.key) && item.key.value === key)?.key;
    return isScalar(found) ? found.range?.[0] : undefined;
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
