import type { Caller } from "../caller";
import { carried } from "../carried";
import type { Policy, Question, RequestContext } from "../decide";
import { standInKey } from "../encryption-context";
import type { AccessModel, From } from "../model";
import { refusedByOrganizations } from "../organizations-api";
import { targetOf } from "../target";
import { waysFrom } from "../way";
import { discover } from "./discover";
import { isHopeless, neverBorne, statementsFor } from "./hopeless";
import { placeKeyNames, tellsPlace } from "./place";
import { reduce } from "./reduce";
import { resourcesFor } from "./resource";
import type { Scope } from "./scope";
import type { Thing } from "./thing";
import { all, any, isNever, keysOf, never, type When } from "./when";

/** When somebody may do something: anywhere, or from one place. */
export interface Possible {
    readonly from: From | "anywhere";
    readonly when: When;
}

/** Asks the evaluator on behalf of the review, and the same only once. */
export class Asker {
    private readonly answers = new Map<string, Promise<When>>();
    private readonly bases = new Map<string, ReturnType<Asker["baseOf"]>>();
    private readonly examples = new Map<string, string>();

    constructor(private readonly model: AccessModel) {}

    /** From where, and when, the caller may do this with the thing. */
    async ask(
        caller: Caller,
        action: string,
        thing: Thing,
        places: readonly From[],
        scope: Scope,
    ): Promise<readonly Possible[]> {
        const choices = await resourcesFor(action, thing, caller, this.model.region);
        if (choices.length === 0 || refusedByOrganizations(this.model, action, caller) !== undefined) {
            return [];
        }
        const when = await this.whenAt(caller, action, choices, undefined, scope);
        if (isNever(when)) {
            return [];
        }
        if (!keysOf(when).some(tellsPlace)) {
            return [{ from: "anywhere", when }];
        }
        const found: Possible[] = [];
        for (const from of places) {
            const there = await this.whenAt(caller, action, choices, from, scope);
            if (!isNever(there)) {
                found.push({ from, when: there });
            }
        }
        return found;
    }

    private async whenAt(
        caller: Caller,
        action: string,
        choices: Awaited<ReturnType<typeof resourcesFor>>,
        from: From | undefined,
        scope: Scope,
    ): Promise<When> {
        const needed: When[] = [];
        for (const alternatives of choices) {
            const possible: When[] = [];
            for (const { arn, only } of alternatives) {
                const when = await this.whenOne(caller, action, arn, from, scope);
                if (!isNever(when)) {
                    possible.push(only === undefined ? when : all([when, scope.when(only)]));
                }
                if (!isNever(when) && only === undefined) {
                    break;
                }
            }
            needed.push(any(possible));
        }
        return all(needed);
    }

    private async whenOne(
        caller: Caller,
        action: string,
        resource: string,
        from: From | undefined,
        scope: Scope,
    ): Promise<When> {
        const name = `${caller.principal} ${action} ${resource}`;
        const base = this.bases.get(name) ?? this.baseOf(caller, action, resource, scope);
        this.bases.set(name, base);
        const { question, anywhere } = await base;
        if (from === undefined || isNever(anywhere)) {
            return anywhere;
        }
        const ways = waysFrom(this.model, from, action, caller);
        if ("closed" in ways) {
            return never;
        }
        const found: When[] = [];
        for (const { context, endpointPolicy } of ways) {
            const seen = scope.context({ "aws:ViaAWSService": "false", ...context });
            const open = reduce(anywhere, seen, tellsPlace);
            if (endpointPolicy === undefined || isNever(open)) {
                found.push(open);
                continue;
            }
            const through = await this.once({ ...question, endpointPolicies: [endpointPolicy] }, scope);
            found.push(reduce(through, seen, tellsPlace));
        }
        return any(found);
    }

    /** The request without its place, and what is asked of it anywhere. */
    private async baseOf(caller: Caller, action: string, resource: string, scope: Scope) {
        const question = this.question(caller, action, resource);
        return { question, anywhere: isHopeless(question) ? never : await this.once(question, scope) };
    }

    private question(caller: Caller, action: string, resource: string): Question {
        const target = targetOf(this.model, action, resource, caller);
        return {
            principal: caller.principal,
            action,
            resource,
            resourceAccount: target.account,
            identity: caller.identity,
            boundary: caller.boundary,
            resourcePolicy: target.policy,
            scps: caller.serviceControls.map(({ policies }) => policies),
            rcps: target.resourceControls.map(({ policies }) => policies),
            blockPublicAccess: target.blocksPublicAccess,
            context: { ...caller.context, ...target.context },
        };
    }

    /** What differs in names only, or is decided by the same statements, has the same answer. */
    private async once(question: Question, scope: Scope): Promise<When> {
        const { principal, action, resource } = question;
        const context = await this.carried(question.context ?? {}, action, resource);
        const said = (policies: readonly Policy[]) =>
            policies.map((each) => statementsFor(each, question).map((statement) => scope.statement(statement)));
        const levels = [...(question.scps ?? []), ...(question.rcps ?? [])].map((level) => said([level].flat()).flat());
        const policies = [question.boundary, question.resourcePolicy, ...(question.endpointPolicies ?? [])];
        const statements = JSON.stringify([
            said(question.identity ?? [])
                .flat()
                .sort(),
            levels,
            policies.map((each) => each && said([each])),
        ]);
        const asked = Object.entries(scope.context(context)).filter(([key]) => statements.includes(key));
        const service = action.split(":")[0] ?? "";
        const name = JSON.stringify([
            scope.rename(principal),
            ownWays.includes(service) ? service : "",
            statements.includes("${") ? scope.rename(resource) : question.resourceAccount === accountOf(principal),
            asked,
            statements,
        ]);
        const answer =
            this.answers.get(name) ?? this.discovered({ ...question, context }).then((found) => scope.when(found));
        this.answers.set(name, answer);
        const when = await answer;
        const keys = Object.fromEntries(keysOf(when).map((key) => [standInKey(key), ""]));
        const possible = new Set(Object.keys(await this.carried(keys, action, resource)));
        return reduce(when, {}, (key) => !possible.has(standInKey(key)));
    }

    /** Of these keys, those that requests for the action carry: the same for all resources of a type. */
    private carried(keys: RequestContext, action: string, resource: string): Promise<RequestContext> {
        const [, , service = "", , , ...rest] = resource.split(":");
        const [type = ""] = rest.join(":").split(/[:/]/);
        const name = `${action} ${service === "s3" ? String(resource.includes("/")) : type}`;
        const alike = this.examples.get(name) ?? resource;
        this.examples.set(name, alike);
        return carried(keys, action, alike);
    }

    private discovered(question: Question): Promise<When> {
        const { context, principal } = question;
        const byService = !principal.startsWith("arn:");
        return discover(
            { ...question, context: { ...context, ...(byService ? {} : { "aws:ViaAWSService": undefined }) } },
            [...neverBorne(principal), ...(byService ? placeKeyNames : [])],
        );
    }
}

/** Services that the evaluator judges in their own ways. */
const ownWays = ["s3", "kms", "sts", "iam"];

function accountOf(principal: string): string | undefined {
    return principal.split(":")[4];
}
