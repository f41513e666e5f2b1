import type { ExceptedFinding } from "../../policy-pack/lib/exceptions";
import type { Finding } from "../../policy-pack/lib/resource";
import type { LoadedStack, AccountPlan } from "../plan";
import { componentFacts, isAws, type ComponentFacts } from "./facts";

/** What the terminal shows of an account: small, so that a hundred of them can be kept. */
export interface AccountSummary {
    readonly name: string;
    readonly account: string | undefined;
    /** AWS resources, without components and providers. */
    readonly resources: number;
    readonly components: readonly ComponentFacts[];
    /** The team in a phrase: data class, people, ways out. */
    readonly description: string;
    readonly findings: readonly Finding[];
    /** Findings that an exception takes back. */
    readonly excepted: readonly ExceptedFinding[];
    readonly nextStep: string | undefined;
}

export function summarize({ args }: LoadedStack, plan: AccountPlan): AccountSummary {
    const team = args.config.teams[plan.name];
    const people = Object.keys(team?.members ?? {}).length;
    const ways = team?.network.allowList.length ?? 0;
    return {
        name: plan.name,
        account: plan.account,
        resources: plan.resources.filter(isAws).length,
        components: componentFacts(plan.name, plan.resources),
        description: [
            `${team?.dataClass ?? "no"} data`,
            people === 1 ? "1 person" : `${people} people`,
            ways === 0 ? "sealed" : `${ways} ${ways === 1 ? "destination" : "destinations"} allowed`,
        ].join(", "),
        findings: plan.findings,
        excepted: plan.excepted,
        nextStep: plan.nextStep,
    };
}
