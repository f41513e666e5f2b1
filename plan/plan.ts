import { Config, runtime } from "@pulumi/pulumi";
import { loadStack } from "../components/config/stack";
import { Environment, nextStep } from "../components/environment";
import type { FoundationOutputs } from "../components/foundation";
import { foundationNames } from "../components/foundation-context";
import { readFoundation } from "../components/foundation-reference";
import { review } from "../policy-pack/lib/evaluate";
import type { ExceptedFinding } from "../policy-pack/lib/exceptions";
import { Regime } from "../policy-pack/lib/regime";
import type { Finding } from "../policy-pack/lib/resource";
import { render, type RenderedResource } from "./engine";
import type { StackSettings } from "./stack/settings";
import { UsageError } from "./stack/usage-error";

/** A stack's configuration, read and checked. */
export interface LoadedStack {
    readonly settings: StackSettings;
    readonly args: ReturnType<typeof loadStack>;
    /** The configuration of the policy pack; it remembers which exceptions were needed. */
    readonly regime: Regime;
}

/** What the program builds in one account, judged. */
export interface AccountPlan {
    /** The team's name, or `management`, `audit` or `network`. */
    readonly name: string;
    /** Whose account it is. */
    readonly kind: "team" | "foundation";
    /** 12 digits; undefined while the account is not recorded. */
    readonly account: string | undefined;
    /** With the components above them; a team's with the DMZ's end of its attachment, which lies in another account. */
    readonly resources: readonly RenderedResource[];
    readonly findings: readonly Finding[];
    /** Findings that an exception takes back. */
    readonly excepted: readonly ExceptedFinding[];
    /** The one thing to do next for this team, if any. */
    readonly nextStep: string | undefined;
}

/** What surrounds the teams: the accounts, and what the teams' parts need of them. */
export interface FoundationPlan {
    readonly accounts: readonly AccountPlan[];
    /** Of all three accounts, each once. */
    readonly resources: readonly RenderedResource[];
    readonly outputs: FoundationOutputs;
}

/** Checks the configuration as the program does. @throws ConfigError */
export function load(settings: StackSettings, regime = new Regime()): LoadedStack {
    runtime.setAllConfig({ ...settings.config }, [...settings.secretKeys]);
    return { settings, args: loadStack(new Config(settings.project)), regime };
}

/** The teams to plan: all, or the one asked for. */
export function chosenTeams({ settings, args }: LoadedStack, only: string | undefined): readonly string[] {
    const teams = Object.keys(args.config.teams);
    if (only === undefined) {
        return teams;
    }
    if (!teams.includes(only)) {
        throw new UsageError(
            `unknown team ${JSON.stringify(only)} in stack ${settings.stack}; the teams are ${teams.join(", ")}`,
        );
    }
    return [only];
}

/** Renders and judges what surrounds the teams. */
export async function planFoundation({ settings, args, regime }: LoadedStack): Promise<FoundationPlan> {
    const { resources, outputs } = await render(() => {
        const environment = new Environment(args.config.environment, { ...args, foundation: "build", teams: [] });
        return { foundation: environment.foundation };
    }, settings);
    const names = foundationNames(args.config);
    const { findings, excepted } = review(resources, regime);
    const accounts = (["management", "audit", "network"] as const).map((name): AccountPlan => {
        const account = names.accountId(name);
        const inside = resources.filter((resource) => resource.account === undefined || resource.account === account);
        // What is in no account, were there any, is told with the first, so that no finding is lost.
        const told = inside.filter((resource) => name === "management" || resource.account !== undefined);
        const urns = new Set(told.map(({ urn }) => urn));
        return {
            name,
            kind: "foundation",
            account,
            resources: inside,
            findings: findings.filter(({ resource }) => urns.has(resource)),
            excepted: excepted.filter(({ resource }) => urns.has(resource)),
            nextStep: undefined,
        };
    });
    return { accounts, resources, outputs: readFoundation(outputs["foundation"]) };
}

/**
 * Renders and judges one team, so that memory does not grow with the number of teams. Of the foundation it needs ids
 * alone, so the parts are the whole: a test renders `index.ts` at once and compares.
 */
export async function planTeam(
    { settings, args, regime }: LoadedStack,
    name: string,
    foundation: FoundationOutputs,
): Promise<AccountPlan> {
    const team = args.config.teams[name];
    if (team === undefined) {
        throw new UsageError(`unknown team ${name}`);
    }
    const { resources } = await render(() => {
        const environment = new Environment(args.config.environment, { ...args, foundation, teams: [name] });
        return { teams: environment.teams };
    }, settings);
    return {
        name,
        kind: "team",
        account: team.accountId,
        resources,
        ...review(resources, regime),
        nextStep: nextStep(args.config, name, team),
    };
}
