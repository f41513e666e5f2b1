import type { Statement } from "../../../components/iam/document";
import { callerOf } from "../caller";
import type { AccessModel } from "../model";
import { isAbout } from "../relevant";
import { list } from "../words";
import type { Asker } from "./ask";
import { claimOf } from "./claims";
import { verb, type Kind } from "./kinds";
import { isTeam, placesFor, type Place } from "./place";
import { otherSubjects, ownSubjects, type Subject } from "./subject";
import { thingsOf, type Thing } from "./thing";
import { Scope } from "./scope";
import type { When } from "./when";

/** One thing that somebody may do, and the circumstances. */
export interface Access {
    readonly subject: Subject;
    readonly thing: Thing;
    readonly verb: string;
    readonly action: string;
    readonly from: Place | "anywhere";
    readonly when: When;
}

/** Who may do what with what is in an account. */
export async function survey(model: AccessModel, account: string, asker: Asker): Promise<readonly Access[]> {
    const things = thingsOf(model, account);
    const shared = isTeam(model.accounts.get(account)) ? sharedThings(model, account) : [];
    const scopes = new Scopes(model, account);
    const found: Access[] = [];
    for (const subject of ownSubjects(model, account)) {
        for (const thing of [...chosenFor(subject, things), ...shared]) {
            found.push(...(await accessOf(asker, model, subject, thing, scopes.of(subject, thing))));
        }
        found.push(...(await signIns(asker, model, subject, scopes)));
    }
    for (const subject of otherSubjects(model, account, things)) {
        for (const thing of things) {
            found.push(...(await accessOf(asker, model, subject, thing, scopes.of(subject, thing))));
        }
    }
    return found;
}

const signIn: Kind = { name: "sign-in", verbs: { "sign in": verb("sts:AssumeRoleWithSAML") } };

/** Who becomes this subject through an identity provider, told of the subject. */
async function signIns(asker: Asker, model: AccessModel, subject: Subject, scopes: Scopes): Promise<readonly Access[]> {
    const { principal, account = "" } = subject.caller;
    const trust = model.principals.get(principal)?.trust.document.Statement ?? [];
    const providers = new Set(trust.flatMap(({ Principal: who }) => (who === "*" ? [] : list(who?.Federated))));
    const thing: Thing = {
        kind: signIn,
        label: signIn.name,
        account,
        member: subject.member,
        arns: { role: principal },
        statements: trust,
    };
    const found: Access[] = [];
    for (const provider of providers) {
        const caller = callerOf(model, provider);
        const signingIn = { ...subject, caller };
        for (const access of await accessOf(asker, model, signingIn, thing, scopes.of(subject, thing))) {
            found.push({ ...access, subject });
        }
    }
    return found;
}

/** One for each pair of members that a question may be about. */
class Scopes {
    private readonly known = new Map<string, Scope>();

    constructor(
        private readonly model: AccessModel,
        private readonly account: string,
    ) {}

    of({ member }: Subject, thing: Thing): Scope {
        const [first, second] = [member ?? thing.member, member === undefined ? undefined : thing.member];
        const name = `${first ?? ""} ${second ?? ""}`;
        const scope = this.known.get(name) ?? new Scope(this.model, this.account, first, second);
        this.known.set(name, scope);
        return scope;
    }
}

/** What other accounts keep for the teams, where its own policy lets others in. */
function sharedThings(model: AccessModel, account: string): readonly Thing[] {
    return [...model.accounts.keys()]
        .filter((id) => id !== account && !isTeam(model.accounts.get(id)))
        .flatMap((id) => thingsOf(model, id))
        .filter(({ statements }) => statements.some(({ Effect }) => Effect === "Allow"));
}

/** Of what the members have, one's own and one other's: those of all others are alike. */
function chosenFor({ member }: Subject, things: readonly Thing[]): readonly Thing[] {
    if (member === undefined) {
        return things;
    }
    const other = things.find((thing) => thing.member !== undefined && thing.member !== member)?.member;
    return things.filter((thing) => [undefined, member, other].includes(thing.member));
}

async function accessOf(
    asker: Asker,
    model: AccessModel,
    subject: Subject,
    thing: Thing,
    scope: Scope,
): Promise<readonly Access[]> {
    const { caller, group } = subject;
    const foreign = caller.account !== thing.account;
    const named = group === "From outside" && !foreign && !caller.principal.endsWith(":root");
    if ((foreign && thing.statements.length === 0) || (named && !isNamed(thing, caller.principal))) {
        return [];
    }
    const own = statementsOf(subject);
    const places = group === "AWS services" ? new Map() : placesFor(model, caller.account);
    const byOrigin = new Map([...places].map(([place, from]) => [from, place] as const));
    const found: Access[] = [];
    for (const { verb, action } of actionsFor(thing, own)) {
        const byThing = someAllow(thing.statements, action);
        const worthAsking = foreign ? byThing : byThing || someAllow(own, action);
        const answers = worthAsking ? await asker.ask(caller, action, thing, [...byOrigin.keys()], scope) : [];
        for (const { from, when } of answers) {
            found.push({ subject, thing, verb, action, from: from === "anywhere" ? from : byOrigin.get(from), when });
        }
    }
    return found;
}

/** AWS makes some roles in the account itself; what it allows them matters here where we let them in. */
function isNamed({ statements }: Thing, principal: string): boolean {
    return statements.some((each) => each.Effect === "Allow" && JSON.stringify(each).includes(principal));
}

const ofSubjects = new WeakMap<Subject, readonly Statement[]>();

function statementsOf(subject: Subject): readonly Statement[] {
    const known = ofSubjects.get(subject) ?? subject.caller.identity.flatMap(({ document }) => document.Statement);
    ofSubjects.set(subject, known);
    return known;
}

const allowing = new WeakMap<readonly Statement[], Map<string, boolean>>();

/** Whether some statement allows an action, whatever else it asks. */
function someAllow(statements: readonly Statement[], action: string): boolean {
    const known = allowing.get(statements) ?? new Map<string, boolean>();
    allowing.set(statements, known);
    const answer = known.get(action) ?? statements.some((each) => each.Effect === "Allow" && isAbout(each, action));
    known.set(action, answer);
    return answer;
}

/** Every verb's own actions, and those that a policy names and a verb takes for the same. */
function actionsFor(
    { kind, statements: ofThing }: Thing,
    ofCaller: readonly Statement[],
): readonly { readonly verb: string; readonly action: string }[] {
    const verbs = Object.entries(kind.verbs);
    const asked = new Map(verbs.flatMap(([verb, each]) => each.asked.map((action) => [action, verb] as const)));
    for (const action of [...namedBy(ofCaller), ...namedBy(ofThing)]) {
        const claim = asked.has(action) ? undefined : claimOf(action);
        if (claim?.kind === kind) {
            asked.set(action, claim.verb);
        }
    }
    return [...asked].map(([action, verb]) => ({ verb, action }));
}

const actionsNamed = new WeakMap<readonly Statement[], readonly string[]>();

/** Actions that are allowed by name, without wildcards. */
export function namedBy(statements: readonly Statement[]): readonly string[] {
    const known =
        actionsNamed.get(statements) ??
        statements
            .filter(({ Effect }) => Effect === "Allow")
            .flatMap(({ Action }) => list(Action))
            .filter((action) => !action.includes("*"));
    actionsNamed.set(statements, known);
    return known;
}
