import { lower, type PackConfig } from "./config";
import { PackConfigError } from "./config-error";
import { readExceptions } from "./exceptions";
import { nearest } from "./nearest";
import { presets, presetLevel, type Preset } from "./presets";
import { packPolicy } from "./regime";
import type { Level } from "./resource";
import type { Rule } from "./rule";

type Fields = Readonly<Record<string, unknown>>;
type AnyLevel = Level | "disabled";

const levels = ["mandatory", "advisory", "disabled"] as const;
const unknowns = ["mandatory", "advisory"] as const;
const text = (description: string) => ({ type: "string", minLength: 1, description });

/** The settings of the pack as a whole, as JSON schema; over CrossGuard they are those of the policy `kura-pack`. */
export const packSchema = {
    preset: {
        type: "string",
        enum: [...presets],
        description: "The levels to start from: closed-ml (the default), baseline for any stack, advisory-only",
    },
    levels: {
        type: "object",
        additionalProperties: { type: "string", enum: [...levels] },
        description: "Levels by rule name that differ from the preset's; `all` means every rule that is not named",
    },
    unknowns: {
        type: "string",
        enum: [...unknowns],
        description: "Level of notices that a rule cannot be judged before the update (advisory unless set)",
    },
    exceptions: {
        type: "array",
        description: "Resources that need not follow a rule for a time",
        items: {
            type: "object",
            required: ["rule", "resource", "reason", "owner", "expires"],
            additionalProperties: false,
            properties: {
                rule: text("Name of the rule"),
                resource: text("URN or name of the resource; * stands for any characters"),
                reason: text("Why the risk is taken"),
                owner: text("Who answers for it"),
                expires: text("The last day on which it holds, as YYYY-MM-DD, in UTC"),
            },
        },
    },
};

/** Reads the settings of the pack as a whole. What is wrong does not take effect, and is said. */
export function readPackSettings(given: Fields, rules: readonly Rule[]): { config: PackConfig; problems: string[] } {
    const names = rules.map(({ name }) => name);
    const problems: string[] = [];
    const choose = <T extends string>(field: string, value: unknown, from: readonly T[]): T | undefined => {
        if (value === undefined || value === "") return undefined;
        const found = from.find((one) => one === value);
        if (found === undefined)
            problems.push(`${packPolicy}.${field}: is ${JSON.stringify(value)}; give one of ${from.join(", ")}`);
        return found;
    };
    for (const field of Object.keys(given).filter((name) => !Object.hasOwn(packSchema, name))) {
        const known = Object.keys(packSchema);
        problems.push(`${packPolicy}.${field}: is not a setting of the pack; the settings are ${known.join(", ")}`);
    }
    const chosen: Record<string, AnyLevel> = {};
    for (const [name, value] of Object.entries(fields(given["levels"]))) {
        if (name !== "all" && !names.includes(name)) problems.push(unknownRule(`${packPolicy}.levels.${name}`, names));
        const level = choose(`levels.${name}`, value, levels);
        if (level !== undefined) chosen[name] = level;
    }
    const preset = choose("preset", given["preset"], presets);
    const notices = choose("unknowns", given["unknowns"], unknowns);
    const read = readExceptions(given["exceptions"], `${packPolicy}.exceptions`, names);
    const config = {
        ...(preset !== undefined && { preset }),
        ...(notices !== undefined && { unknowns: notices }),
        levels: chosen,
        exceptions: read.exceptions,
    };
    return { config, problems: [...problems, ...read.problems] };
}

/**
 * Reads configuration in the shape that `--policy-pack-config` takes: per policy a level, or an object of
 * `enforcementLevel` and settings. In process it means what it means over CrossGuard: a preset lowers levels,
 * `kura-pack.levels` has the last word, and what is disabled does not run: `kura-pack` itself, when `all` is.
 *
 * @throws PackConfigError with every problem
 */
export function readPackConfig(given: unknown, rules: readonly Rule[]): PackConfig {
    if (typeof given !== "object" || given === null || Array.isArray(given)) {
        throw new PackConfigError([`is ${JSON.stringify(given)}; give an object with a key for each policy`]);
    }
    const byPolicy = given as Fields;
    const packLevel = enforcementOf(byPolicy[packPolicy]) ?? enforcementOf(byPolicy["all"]);
    const packSettings = packLevel === "disabled" ? {} : settingsOf(byPolicy[packPolicy]);
    const { config, problems } = readPackSettings(packSettings, rules);
    const names = rules.map(({ name }) => name);
    for (const [name, value] of Object.entries(byPolicy)) {
        if (name !== "all" && name !== packPolicy && !names.includes(name)) problems.push(unknownRule(name, names));
        const level = enforcementOf(value);
        if (level !== undefined && !["remediate", ...levels].includes(level))
            problems.push(`${name}: level ${JSON.stringify(level)} is unknown; give one of ${levels.join(", ")}`);
    }
    const settings = Object.fromEntries(rules.map(({ name }) => [name, settingsOf(byPolicy[name])]));
    for (const { name, settings: declared = {} } of rules) {
        for (const [key, value] of Object.entries(settings[name] ?? {})) {
            const setting = declared[key];
            const wanted =
                setting === undefined ? "no such setting" : `give a value of ${JSON.stringify(setting.schema)}`;
            if (setting?.accepts(value) !== true) problems.push(`${name}.${key}: ${JSON.stringify(value)}: ${wanted}`);
        }
    }
    if (problems.length > 0) throw new PackConfigError(problems);
    const enforced = (rule: Rule) => enforcementOf(byPolicy[rule.name]) ?? enforcementOf(byPolicy["all"]);
    return {
        ...config,
        levels: Object.fromEntries(rules.map((rule) => [rule.name, levelOf(rule, enforced(rule), config)])),
        settings,
    };
}

function levelOf(rule: Rule, enforced: string | undefined, { preset = "closed-ml", levels }: PackConfig): AnyLevel {
    const configured: AnyLevel =
        enforced === undefined ? rule.level : enforced === "remediate" ? "mandatory" : (enforced as AnyLevel);
    if (configured === "disabled") return configured;
    const own = levels?.[rule.name] ?? levels?.["all"];
    if (own !== undefined) return own;
    const level: AnyLevel = presetLevel(preset as Preset, rule);
    return level === rule.level ? configured : lower<AnyLevel>(level, configured);
}

function enforcementOf(value: unknown): string | undefined {
    const level = typeof value === "object" && value !== null ? (value as Fields)["enforcementLevel"] : value;
    return level === undefined ? undefined : String(level);
}

function settingsOf(value: unknown): Fields {
    return Object.fromEntries(Object.entries(fields(value)).filter(([key]) => key !== "enforcementLevel"));
}

function fields(value: unknown): Fields {
    return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function unknownRule(path: string, names: readonly string[]): string {
    return `${path}: is not a rule of this pack; ${nearest(path.split(".").pop() ?? path, names)}`;
}
