import type { Statement } from "../../../components/iam/document";
import { holdsList } from "../carried";
import { hasChance, mightAllow } from "../chance";
import { decide, type Decision, type RequestContext } from "../decide";
import type { DecidingStatement } from "../explain";
import type { From, Principal } from "../model";
import { statementsAbout } from "../relevant";
import { questionsOf } from "../request";
import { documentOf, policiesOf, type Question } from "../simulation";
import { list } from "../words";
import { dodging, isChoosable, meeting, type Choice } from "./choice";
import { denials, unmetAllows } from "./obstacles";
import { isWorthAsking } from "./prospects";
import type { Scene } from "./scene";
import type { Actor, Call } from "./technique";
import { anyOf, carries, factsOf, fitting, isOfKind, needed, type ActionFacts } from "./vocabulary";

/** A call that passed, and by what. */
export interface Granted {
    readonly who: string;
    readonly action: string;
    readonly on: string;
    readonly by: readonly DecidingStatement[];
}

/** How often a call is put in another form before the attacker gives up. */
const patience = 16;

/**
 * Somebody who reads every policy before he calls: he aims at what they leave him, and gives each call the form that
 * passes, as far as its form is his to choose.
 */
export class Adversary {
    /** Requests judged, and those that took the evaluator. */
    asked = 0;
    evaluated = 0;
    private readonly answers = new Map<string, Promise<Granted | undefined>>();

    constructor(readonly scene: Scene) {}

    /** Whether anything speaks of the action in the principal's favour. */
    hopes(principal: Principal, action: string): boolean {
        return mightAllow(this.scene.model, principal, action);
    }

    /** All calls, or undefined where one is refused. */
    async makeAll(actor: Actor, calls: readonly Call[]): Promise<readonly Granted[] | undefined> {
        const granted: Granted[] = [];
        for (const call of calls) {
            const parts = await this.make(actor, call);
            if (parts === undefined) {
                return undefined;
            }
            granted.push(...parts);
        }
        return granted;
    }

    /** All parts of one call: an action may need leave for several resources. */
    private async make(actor: Actor, call: Call): Promise<readonly Granted[] | undefined> {
        const who = call.as === undefined ? actor.principal : (this.scene.model.principals.get(call.as) ?? call.as);
        const facts = await factsOf(call.action);
        const granted: Granted[] = [];
        for (const targets of this.aims(who, actor.principal.account, call, facts)) {
            const one = await this.first(targets, (on) => this.one(who, call.from ?? actor.from, call, on, facts));
            if (one === undefined) {
                return undefined;
            }
            granted.push(one);
        }
        return granted;
    }

    private async first<T>(targets: readonly string[], attempt: (on: string) => Promise<T | undefined>) {
        for (const target of targets) {
            const result = await attempt(target);
            if (result !== undefined) {
                return result;
            }
        }
        return undefined;
    }

    /** For each kind of resource that the call needs, those that the caller's policies admit. */
    private aims(
        who: Principal | string,
        account: string,
        { action, on }: Call,
        facts: ActionFacts,
    ): readonly (readonly string[])[] {
        const kinds = needed(facts);
        if (kinds.length === 0) {
            return [["*"]];
        }
        if (on !== undefined) {
            return [isOfKind(on, facts) ? [on] : []];
        }
        const { region } = this.scene.model;
        const patterns = typeof who === "string" ? [] : patternsFor(who, action);
        return kinds.map((kind) => [
            ...new Set([
                ...patterns.flatMap((pattern) => fitting(pattern, kind, account, region) ?? []),
                anyOf(kind, account, region),
            ]),
        ]);
    }

    private one(who: Principal | string, from: From, call: Call, on: string, facts: ActionFacts) {
        if (typeof who !== "string" && !isWorthAsking(this.scene.model, who, call.action, on)) {
            return Promise.resolve(undefined);
        }
        const key = JSON.stringify([nameOf(who), from, call.action, on, call.with]);
        const answer = this.answers.get(key) ?? this.persuade(who, from, call, on, facts);
        this.answers.set(key, answer);
        return answer;
    }

    /** Asks in one form after another, each made from what stood in the way of the last. */
    private async persuade(who: Principal | string, from: From, call: Call, on: string, facts: ActionFacts) {
        const insisted = Object.entries(call.with ?? {}).filter(([key]) => carries(facts, key));
        const choice: Choice = {
            carries: (key) => carries(facts, key),
            settled: new Set(insisted.map(([key]) => key.toLowerCase())),
            variables: variablesOf(who),
        };
        const forms: RequestContext[] = [Object.fromEntries(insisted)];
        const tried = new Set<string>();
        for (let form = forms.shift(); form !== undefined && tried.size < patience; form = forms.shift()) {
            const context = await shaped(form);
            const name = JSON.stringify(Object.entries(context).sort());
            if (!tried.has(name)) {
                tried.add(name);
                const asked = { who, action: call.action, resource: on, from, context };
                const questions = await questionsOf(this.scene.model, asked);
                for (const question of "closed" in questions ? [] : questions) {
                    const decision = await this.judge(question);
                    if (decision?.allowed === true) {
                        return { who: nameOf(who), action: call.action, on, by: decision.deciding };
                    }
                    forms.unshift(...otherForms(question, context, decision, choice));
                }
            }
        }
        return undefined;
    }

    /** Undefined where it is plain without the evaluator that the request is refused. */
    private async judge(question: Question): Promise<Decision | undefined> {
        this.asked++;
        if (!hasChance(question)) {
            return undefined;
        }
        this.evaluated++;
        return decide(question);
    }
}

/** What could be asked instead; nothing where a Deny stands that no form of the call avoids. */
function otherForms(
    question: Question,
    context: RequestContext,
    decision: Decision | undefined,
    choice: Choice,
): readonly RequestContext[] {
    const standing = decision === undefined ? denials(question) : citedDenials(question, decision);
    if (standing.some((statement) => !isChoosable(statement, choice))) {
        return [];
    }
    const [first] = standing;
    if (first === undefined) {
        return unmetAllows(question).map((statement) => meeting(statement, context, choice));
    }
    // All at once, which mostly serves, and then one after another.
    const all = standing.reduce((form, denial) => dodging(denial, form, choice)[0] ?? form, context);
    return [all, ...dodging(first, context, choice)];
}

/** The Denies that the evaluator names. */
function citedDenials(question: Question, decision: Decision | undefined): readonly Statement[] {
    if (decision === undefined) {
        return [];
    }
    const sids = new Set(decision.deciding.map(({ sid }) => sid));
    return policiesOf(question)
        .flatMap((policy) => documentOf(policy).Statement)
        .filter((each) => each.Effect === "Deny" && sids.has(each.Sid));
}

function nameOf(who: Principal | string): string {
    return typeof who === "string" ? who : who.arn;
}

function variablesOf(who: Principal | string): Readonly<Record<string, string>> {
    return typeof who === "string"
        ? {}
        : {
              "aws:PrincipalAccount": who.account,
              ...Object.fromEntries(Object.entries(who.tags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value])),
          };
}

/** Several values where a key holds several. */
async function shaped(context: RequestContext): Promise<RequestContext> {
    const entries = Object.entries(context).map(async ([key, value]) =>
        typeof value === "string" && (await holdsList(key)) ? ([key, [value]] as const) : ([key, value] as const),
    );
    return Object.fromEntries(await Promise.all(entries));
}

function patternsFor({ identity }: Principal, action: string): readonly string[] {
    return identity
        .flatMap(({ document }) => statementsAbout(document, action))
        .filter(({ Effect }) => Effect === "Allow")
        .flatMap(({ Resource }) => list(Resource));
}
