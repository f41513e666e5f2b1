import { type Config, type Input, runtime } from "@pulumi/pulumi";
import { KeyMaterial } from "./key-material";
import { judge, stackKeys } from "./load";
import { partProblems, readPart } from "./part";
import { ConfigError, type Problem } from "./problems";
import { readSamlMetadata } from "./saml-metadata";
import { environment, type EnvironmentConfig } from "./schema";
import { unwrapped } from "./schema-walk";

/** Everything that a stack is built from. */
export interface StackConfig {
    readonly config: EnvironmentConfig;
    /** The identity provider's metadata, XML. */
    readonly samlMetadata: string;
    /** The teams that this stack builds (`kura:part`). */
    readonly teams: readonly string[];
    /** The stack that builds what surrounds the teams; undefined where this one does (`kura:part`). */
    readonly foundationStack: string | undefined;
    /** Imported key material, by team, as Pulumi secrets. */
    readonly keyMaterial: Readonly<Record<string, Input<string>>>;
}

/** Reads and checks the stack's configuration. @throws ConfigError with every problem at once */
export function loadStack(config: Config, rootDir: string = process.cwd(), today: Date = new Date()): StackConfig {
    const raw = readPulumiConfig(config);
    const keyMaterial = KeyMaterial.read(config);
    const part = config.get("part") || "all";
    const foundationStack = config.get("foundationStack") || undefined;
    const judged = judge(raw, { today, teamsWithKeyMaterial: keyMaterial.teams });
    const teams = Object.keys(judged.config?.teams ?? {});
    const problems: readonly Problem[] = [
        ...judged.problems,
        ...(judged.config === undefined ? [] : partProblems(part, teams, foundationStack)),
        ...keyMaterial.problems(),
    ];
    if (judged.config === undefined || problems.length > 0) {
        throw new ConfigError(`the configuration of ${String(raw["environment"] ?? "the stack")}`, problems);
    }
    return {
        config: judged.config,
        samlMetadata: readSamlMetadata(judged.config, rootDir),
        ...readPart(part, teams, foundationStack),
        keyMaterial: keyMaterial.asSecrets(),
    };
}

/**
 * The values of all keys in the project's namespace but the stack's own, parsed. The engine accepts keys that
 * `Pulumi.yaml` does not declare, so all that is there is read, for the loader to refuse what it does not know.
 */
export function readPulumiConfig(config: Config): Readonly<Record<string, unknown>> {
    const namespace = `${config.name}:`;
    const own: readonly string[] = stackKeys;
    return Object.fromEntries(
        Object.entries(runtime.allConfig())
            .filter(([key]) => key.startsWith(namespace))
            .map(([key, text]): [string, string] => [key.slice(namespace.length), text])
            .filter(([key]) => !own.includes(key))
            .map(([key, text]) => [key, isText(key) ? text : parsed(text)]),
    );
}

/** The engine hands over JSON for all that is no text; what does not parse is left for the loader to complain of. */
function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return text;
    }
}

function isText(key: string): boolean {
    const found = Object.entries(environment.shape).find(([name]) => name === key)?.[1];
    return found !== undefined && unwrapped(found).type === "string";
}
