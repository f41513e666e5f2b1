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
    /** Keys that the call has already, as its technique needs them, in lower case. */
    readonly settled: ReadonlySet<string>;
    /** What policy variables stand for, by name: `aws:PrincipalAccount`. */
    readonly variables: Readonly<Record<string, string>>;
}

type Term = readonly [operator: string, key: string, values: readonly string[]];

function terms(condition: Condition | undefined): readonly Term[] {
    return Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, values]): Term => [operator.toLowerCase(), key, list(values)]),
    );
}

function choosable([, key]: Term, { settled }: Choice): boolean {
    return !derived.test(key) && !settled.has(key.toLowerCase());
}

/** Whether some condition of the statement depends on what the caller chooses. */
export function isChoosable({ Condition }: Statement, choice: Choice): boolean {
    return terms(Condition).some((term) => choosable(term, choice));
}

/** Contexts under which the Deny no longer holds: one of its conditions, which all must, is made to fail. */
export function dodging({ Condition }: Statement, context: RequestContext, choice: Choice): readonly RequestContext[] {
    return terms(Condition)
        .filter((term) => choosable(term, choice))
        .flatMap(([operator, key, values]) =>
            failing(operator, values, choice).map((value) => ({ ...context, [key]: value })),
        );
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

type Value = string | readonly string[] | undefined;

/** Under which value of the key the condition fails. */
function failing(operator: string, values: readonly string[], choice: Choice): readonly Value[] {
    const several = /^for(all|any)/.test(operator);
    const plain = operator.replace(/^for(all|any)values:/, "").replace(/ifexists$/, "");
    const one = (value: string): Value => (several ? [value] : value);
    const given = concrete(values[0] ?? "", choice);
    if (plain === "null") {
        return given === "true" ? [one("chosen"), ["chosen"]] : [undefined];
    }
    if (plain === "bool") {
        return [given === "true" ? "false" : "true"];
    }
    if (/not/.test(plain) || plain.startsWith("numeric")) {
        return [one(given)];
    }
    return operator.endsWith("ifexists") ? [one("something-else")] : [undefined, one("something-else")];
}

/** Under which value of the key the condition holds. */
function holding(operator: string, values: readonly string[], choice: Choice): Value {
    const several = /^for(all|any)/.test(operator);
    const plain = operator.replace(/^for(all|any)values:/, "").replace(/ifexists$/, "");
    const given = concrete(values[0] ?? "", choice);
    if (plain === "null") {
        return given === "true" ? undefined : "chosen";
    }
    if (/not/.test(plain)) {
        return several ? ["something-else"] : "something-else";
    }
    return several ? [given] : given;
}

/** Something that a pattern admits. A variable may have a default: `${aws:PrincipalTag/x, 'none'}`. */
function concrete(pattern: string, { variables }: Choice): string {
    return pattern
        .replaceAll(/\$\{([^},]+)(?:, '([^']*)')?\}/g, (_, name: string, otherwise?: string) =>
            name.length === 1 ? name : (variables[name.trim()] ?? otherwise ?? "some"),
        )
        .replaceAll(/[*?]/g, "x");
}
