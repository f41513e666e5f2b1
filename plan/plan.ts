import { Config, runtime } from "@pulumi/pulumi";
import { loadStack } from "../components/config/stack";
import { Environment, nextStep } from "../components/environment";
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
    /** The team's name. */
    readonly name: string;
    /** 12 digits; undefined while the account is not recorded. */
    readonly account: string | undefined;
    readonly resources: readonly RenderedResource[];
    readonly findings: readonly Finding[];
    /** Findings that an exception takes back. */
    readonly excepted: readonly ExceptedFinding[];
    /** The one thing to do next for this team, if any. */
    readonly nextStep: string | undefined;
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

/**
 * Renders and judges one team, so that memory does not grow with the number of teams. No resource refers to another
 * team's, so the parts are the whole: a test renders `index.ts` at once and compares.
 */
export async function planTeam({ settings, args, regime }: LoadedStack, name: string): Promise<AccountPlan> {
    const team = args.config.teams[name];
    if (team === undefined) {
        throw new UsageError(`unknown team ${name}`);
    }
    const { resources } = await render(() => {
        const environment = new Environment(args.config.environment, { ...args, teams: [name] });
        return { teams: environment.teams };
    }, settings);
    return {
        name,
        account: team.accountId,
        resources,
        ...review(resources, regime),
        nextStep: nextStep(args.config, name, team),
    };
}
