import { checks } from "./checks";
import type { CheckFacts } from "./checks/check";
import { ConfigError, type Problem } from "./problems";
import { environment, type EnvironmentConfig } from "./schema";
import { shapeProblems } from "./shape";

/** Keys that are no part of the environment's description: which part of it to build, and the secrets. */
export const stackKeys = ["part", "foundationStack", "keyMaterial"] as const;

export interface LoadOptions {
    /**
     * The day for which expiry is judged.
     * @default the current day
     */
    readonly today?: Date;
    /**
     * Where the configuration is from, for the message.
     * @default the configuration
     */
    readonly source?: string;
    /**
     * The teams for which the secret `kura:keyMaterial` holds something.
     * @default none
     */
    readonly teamsWithKeyMaterial?: readonly string[];
    /**
     * The stack's name, which must belong to the environment.
     * @default it is not judged
     */
    readonly stack?: string;
}

/**
 * Turns the keys of a stack (without `kura:`) into the environment's configuration: shape first, then meaning. The
 * result is frozen all the way down. @throws ConfigError with every problem at once
 */
export function loadEnvironmentConfig(
    raw: Readonly<Record<string, unknown>>,
    options: LoadOptions = {},
): EnvironmentConfig {
    const { config, problems } = judge(raw, options);
    if (config === undefined || problems.length > 0) {
        throw new ConfigError(options.source ?? "the configuration", problems);
    }
    return config;
}

/** The same without throwing, for who has more problems to add. `config` is undefined when the shape is wrong. */
export function judge(
    raw: Readonly<Record<string, unknown>>,
    options: LoadOptions = {},
): { config?: EnvironmentConfig; problems: readonly Problem[] } {
    const facts: CheckFacts = {
        today: (options.today ?? new Date()).toISOString().slice(0, 10),
        teamsWithKeyMaterial: options.teamsWithKeyMaterial ?? [],
        stack: options.stack,
    };
    const given = withoutUnset(raw);
    const parsed = environment.safeParse(given, { reportInput: true });
    if (parsed.success) {
        return { config: deepFreeze(parsed.data), problems: meaningProblems(parsed.data, facts) };
    }
    const shape = shapeProblems(environment, { issues: parsed.error.issues, raw: given, otherKeys: stackKeys });
    const broken = parsed.error.issues.flatMap(({ path }) => (path[0] === "teams" ? String(path[1]) : []));
    return { problems: [...shape, ...problemsOfTheRest(given, broken, facts)] };
}

/** Where only some teams are of the wrong shape, the others' meaning is judged all the same, so that no round is lost. */
function problemsOfTheRest(
    given: Readonly<Record<string, unknown>>,
    broken: readonly string[],
    facts: CheckFacts,
): readonly Problem[] {
    const teams = given["teams"];
    if (typeof teams !== "object" || teams === null) {
        return [];
    }
    const sound = Object.fromEntries(Object.entries(teams).filter(([name]) => !broken.includes(name)));
    const parsed = environment.safeParse({ ...given, teams: sound });
    return parsed.success ? meaningProblems(parsed.data, facts) : [];
}

function meaningProblems(config: EnvironmentConfig, facts: CheckFacts): readonly Problem[] {
    return checks.flatMap((check) => check(config, facts));
}

/** The Pulumi engine wants a default for each declared key that may be left out, so an empty text stands for "unset". */
function withoutUnset(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    return Object.fromEntries(
        Object.entries(raw).filter(([key, value]) => !(key in environment.shape) || (value !== "" && value !== null)),
    );
}

function deepFreeze<T>(value: T): T {
    if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
        Object.values(value).forEach(deepFreeze);
        Object.freeze(value);
    }
    return value;
}
