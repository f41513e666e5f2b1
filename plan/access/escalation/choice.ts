import type { Condition, Statement } from "../../../components/iam/document";
import type { RequestContext } from "../decide";
import { list } from "../words";

/**
 * What the caller does not choose: AWS derives these keys itself from who calls, from where, and what is called. All
 * others are what he writes into the call, or which of several things he picks.
 */
const derived =
    /^(aws:(principal|source(ip|vpc|vpce|vpcarn|orgid|orgpaths|account)$|vpc|via|called|requested(region)|resource(account|org)|securetransport|userid|username|token|multifactor|currenttime|epochtime|federated|assumedroot|ec2instance)|kms:(viaservice|resourcealiases|calleraccount)|ec2:(roledelivery|sourceinstancearn)|lambda:sourcefunctionarn|s3:tlsversion)/i;

export interface Choice {
    /** Whether calls of this action carry a key at all. */
    readonly carries: (key: string) => boolean;
    /** Keys that the call has already, as its technique needs them, in lower case. */
    readonly settled: ReadonlySet<string>;
    /** What policy variables stand for, by name: `aws:PrincipalAccount`. */
    readonly variables: Readonly<Record<string, string>>;
}

type Term = readonly [operator: string, key: string, values: readonly string[]];

/** Read once: the same few statements stand in the way of most calls. */
const termsOf = new WeakMap<Condition, readonly Term[]>();

function terms(condition: Condition | undefined): readonly Term[] {
    if (condition === undefined) {
        return [];
    }
    const known = termsOf.get(condition) ?? read(condition);
    termsOf.set(condition, known);
    return known;
}

/** Those on keys that AWS does not derive. */
function read(condition: Condition): readonly Term[] {
    return Object.entries(condition).flatMap(([operator, keys]) =>
        Object.entries(keys)
            .filter(([key]) => !derived.test(key))
            .map(([key, values]): Term => [operator.toLowerCase(), key, list(values)]),
    );
}

function choosable([, key]: Term, { settled, carries }: Choice): boolean {
    return !settled.has(key.toLowerCase()) && carries(key);
}

/** Whether some condition of the statement depends on what the caller chooses. */
export function isChoosable({ Condition }: Statement, choice: Choice): boolean {
    return terms(Condition).some((term) => choosable(term, choice));
}

/**
 * Contexts under which the Deny no longer holds: one of its conditions, which all must, is made to fail. To say something
 * comes before to leave it out, which another Deny may forbid.
 */
export function dodging({ Condition }: Statement, context: RequestContext, choice: Choice): readonly RequestContext[] {
    const forms = terms(Condition)
        .filter((term) => choosable(term, choice))
        .flatMap(([operator, key, values]) => failing(operator, values, choice).map((value) => ({ key, value })));
    return [
        ...forms.filter(({ value }) => value !== undefined),
        ...forms.filter(({ value }) => value === undefined),
    ].map(({ key, value }) => ({ ...context, [key]: value }));
}

/** The context under which the Allow holds, if the caller can bring it about. */
export function meeting({ Condition }: Statement, context: RequestContext, choice: Choice): RequestContext {
    return Object.fromEntries([
        ...Object.entries(context),
        ...terms(Condition)
            .filter((term) => choosable(term, choice))
            .map(([operator, key, values]) => [key, holding(operator, values, choice)] as const),
    ]);
}

/** Under which values of the key the condition fails; undefined for none. */
function failing(operator: string, values: readonly string[], choice: Choice): readonly (string | undefined)[] {
    const plain = plainly(operator);
    const given = concrete(values[0] ?? "", choice);
    if (plain === "null") {
        return [given === "true" ? "chosen" : undefined];
    }
    if (plain === "bool") {
        return [given === "true" ? "false" : "true"];
    }
    if (plain.includes("not") || plain.startsWith("numeric")) {
        return [given];
    }
    return operator.endsWith("ifexists") ? ["something-else"] : ["something-else", undefined];
}

/** Under which value of the key the condition holds. */
function holding(operator: string, values: readonly string[], choice: Choice): string | undefined {
    const plain = plainly(operator);
    const given = concrete(values[0] ?? "", choice);
    if (plain === "null") {
        return given === "true" ? undefined : "chosen";
    }
    return plain.includes("not") ? "something-else" : given;
}

/** `stringnotequals` of `foranyvalue:stringnotequalsifexists`. */
function plainly(operator: string): string {
    return operator.replace(/^for(all|any)values?:/, "").replace(/ifexists$/, "");
}

/** Something that a pattern admits. A variable may have a default: `${aws:PrincipalTag/x, 'none'}`. */
function concrete(pattern: string, { variables }: Choice): string {
    return pattern
        .replaceAll(/\$\{([^},]+)(?:, '([^']*)')?\}/g, (_, name: string, otherwise?: string) =>
            name.length === 1 ? name : (variables[name.trim()] ?? otherwise ?? "some"),
        )
        .replaceAll(/[*?]/g, "x");
}
