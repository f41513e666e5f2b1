import { lower, type PackConfig } from "./config";
import { concernsStack, fits, type ExceptedFinding, type Exception } from "./exceptions";
import { presetLevel } from "./presets";
import type { Finding, Level, ResourceRecord } from "./resource";
import type { Rule } from "./rule";

/** The name under which the pack speaks of its own configuration, over CrossGuard the name of a policy. */
export const packPolicy = "kura-pack";

/** The pack's configuration in force: levels, the settings of rules, and exceptions with a memory of which were needed. */
export class Regime {
    readonly #byRule = new Map<string, Exception[]>();
    readonly #needed = new Set<Exception>();
    readonly #today: string;
    readonly #overrides = new Map<Rule, Level | "disabled" | undefined>();

    constructor(readonly config: PackConfig = {}) {
        this.#today = config.today ?? new Date().toISOString().slice(0, 10);
        for (const exception of config.exceptions ?? []) {
            this.#byRule.set(exception.rule, [...(this.#byRule.get(exception.rule) ?? []), exception]);
        }
    }

    /** The level that the pack's own configuration gives a rule; undefined where it leaves the rule's. */
    override(rule: Rule): Level | "disabled" | undefined {
        if (!this.#overrides.has(rule)) this.#overrides.set(rule, this.#overrideOf(rule));
        return this.#overrides.get(rule);
    }

    #overrideOf(rule: Rule): Level | "disabled" | undefined {
        const { levels, preset = "closed-ml" } = this.config;
        const chosen = levels?.[rule.name] ?? levels?.["all"];
        if (chosen !== undefined) return chosen;
        const level = presetLevel(preset, rule);
        return level === rule.level ? undefined : level;
    }

    levelOf(rule: Rule): Level | "disabled" {
        return this.override(rule) ?? rule.level;
    }

    /** The level of a notice that a rule of this level could not be judged; `presence` where that is what it asks for. */
    levelOfNotice(level: Level, presence = false): Level {
        return presence ? level : lower(level, this.config.unknowns ?? "advisory");
    }

    /** The finding as it stands after the exceptions: taken back, or with the day on which its exception expired. */
    settle(finding: Finding, { urn, name }: Pick<ResourceRecord, "urn" | "name">): Finding | ExceptedFinding {
        const applying = this.#byRule.get(finding.rule)?.filter(({ resource }) => covers(resource, urn, name)) ?? [];
        for (const exception of applying) this.#needed.add(exception);
        const live = applying.find(({ expires }) => expires >= this.#today);
        if (live !== undefined) return { ...finding, exception: live };
        const [expired] = applying;
        if (expired === undefined) return finding;
        const { expires, owner } = expired;
        return { ...finding, message: `${finding.message}; its exception by ${owner} expired on ${expires}` };
    }

    /** What to say of exceptions for this stack that no finding has needed so far. */
    unmatched(urns: readonly string[]): string[] {
        const idle = (this.config.exceptions ?? []).filter((exception) => !this.#needed.has(exception));
        return idle
            .filter(({ resource }) => concernsStack(resource, urns))
            .map(
                ({ rule, resource, owner }) =>
                    `the exception of ${resource} from ${rule} (owner ${owner}) matches no finding; remove it`,
            );
    }
}

function covers(pattern: string, urn: string, name: string): boolean {
    return fits(pattern, name) || fits(pattern, urn);
}

/** A complaint about the pack's configuration as a finding. It is about no resource. */
export function configFinding(level: Level, message: string): Finding {
    return { rule: packPolicy, level, severity: level === "mandatory" ? "high" : "low", resource: "", message };
}
