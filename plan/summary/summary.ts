import type { ExceptedFinding } from "../../policy-pack/lib/exceptions";
import type { Finding } from "../../policy-pack/lib/resource";
import type { LoadedStack, AccountPlan } from "../plan";
import { accountPhrase, waysInAndOut } from "./description";
import { componentFacts, isAws, type ComponentFacts } from "./facts";

/** What the terminal shows of an account: small, so that a hundred of them can be kept. */
export interface AccountSummary {
    readonly name: string;
    readonly account: string | undefined;
    /** AWS resources, without components and providers. */
    readonly resources: number;
    readonly components: readonly ComponentFacts[];
    /** What the account is for, in a phrase. */
    readonly description: string;
    /** The ways in and out, a line each. */
    readonly ways: readonly string[];
    readonly findings: readonly Finding[];
    /** Findings that an exception takes back. */
    readonly excepted: readonly ExceptedFinding[];
    readonly nextStep: string | undefined;
}

export function summarize({ args }: LoadedStack, plan: AccountPlan): AccountSummary {
    const team = plan.kind === "team" ? args.config.teams[plan.name] : undefined;
    const aws = plan.resources.filter(isAws);
    return {
        name: plan.name,
        account: plan.account,
        resources: aws.length,
        components: componentFacts(plan.name, plan.resources),
        description: accountPhrase(args.config, plan.name),
        ways: team === undefined ? [] : waysInAndOut(args.config, team),
        findings: plan.findings,
        excepted: plan.excepted,
        nextStep: plan.nextStep,
    };
}
