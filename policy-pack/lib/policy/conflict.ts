import { coversInternet, isPrivate } from "../cidr";
import { boundOfKey, isDefinite } from "./bounds";
import type { Condition } from "./condition";
import type { Statement } from "./document";
import { covers, hasWildcard, overlaps } from "./glob";
import { demands, passesAbsent } from "./narrowing";
import { uncarried } from "./keys-of-actions";

/** Keys that every signed request has, so that a pattern for any value is always met. */
const always = /^aws:(principalarn|userid|principalaccount|requestedregion|currenttime|securetransport|principaltype)$/;
/** Keys in whose values `*` and `?` cannot stand for themselves. */
const plain =
    /^aws:(principal|source|resource|vpce)(arn|account|orgid|orgpaths|vpc|vpce|vpcarn)$|^aws:userid$|^kms:(viaservice|calleraccount)$/;
const session = /^arn:[^:]*:sts::[^:]*:assumed-role\//;
const isVariable = (value: string) => value.includes("${");

/** Whether a pattern matches every ARN of a principal in every account. */
function matchesAnyPrincipal(value: string): boolean {
    return ["arn:aws:iam::*:role/x", "arn:aws:iam::*:user/x", "arn:aws:iam::*:root"].every((arn) => covers(value, arn));
}

function isAny(key: string, value: string): boolean {
    return covers(value, "*") || (key === "aws:principalarn" && matchesAnyPrincipal(value));
}

/** Keys whose values are true and false only. */
const yesOrNo =
    /^aws:(securetransport|viaawsservice|principalisawsservice|multifactorauthpresent)$|^sagemaker:(networkisolation|intercontainertrafficencryption)$|^kms:grantisforawsresource$/;

/** What no request can have; `undefined` where some can. */
function impossible(statement: Statement, condition: Condition): string | undefined {
    const { kind, key, negated, ifExists, values, wildcards, operator } = condition;
    const fixed = values.filter((value) => !isVariable(value));
    const each = (test: (value: string) => boolean) => fixed.length === values.length && values.every(test);
    const called = `${operator} ${key}`;
    if (!negated && !ifExists && condition.set !== "all" && values.length === 0) return `${called} has no values`;
    if (negated || ifExists) return undefined;
    if (
        (kind === "bool" || kind === "null" || (kind === "string" && !wildcards && yesOrNo.test(key))) &&
        each((value) => !/^(true|false)$/i.test(value))
    )
        return `${called} is ${values.join(", ")}, neither true nor false`;
    if (kind === "numeric" && each((value) => Number.isNaN(Number(value)))) return `${called} is no number`;
    if (key === "aws:currenttime" && /^dateless/i.test(operator) && each((value) => Date.parse(value) < Date.now()))
        return `${called} is past (${values.join(", ")})`;
    if (kind === "string" && !wildcards && plain.test(key) && each(hasWildcard))
        return `${called} takes ${values[0]} as it stands; use StringLike`;
    if (key === "aws:principalarn" && each((value) => session.test(value)))
        return `${called} is compared with the role's ARN, never with that of its session`;
    if (key === "aws:sourceip" && kind === "ip" && each(isPrivate))
        return `${called} holds private addresses, which stand in aws:VpcSourceIp`;
    return uncarried(statement, condition);
}

/** What an exemption spares, where it spares all there are or nobody. */
function exemption({ kind, key, negated, values, wildcards, operator, set }: Condition): string | undefined {
    if (!negated || set === "any") return undefined;
    const any = values.find((value) => wildcards && isAny(key, value));
    if (any !== undefined && always.test(key))
        return `spares everybody: ${operator} ${key} holds ${any}; name whom it is to spare`;
    if (kind === "ip" && coversInternet(values))
        return `spares every address: ${operator} ${key} holds ${values.join(", ")}; name ranges`;
    if (kind !== "string" && kind !== "arn") return undefined;
    const vague = values.find((value) => wildcards && hasWildcard(value) && sparesStrangers(key, value));
    if (vague !== undefined) return `spares strangers: ${operator} ${key} holds ${vague}; name them in full`;
    const none = (test: (value: string) => boolean) => values.length > 0 && values.every(test);
    if (key === "aws:principalarn" && none((value) => session.test(value)))
        return `spares nobody: ${operator} ${key} is compared with the role's ARN, not with that of its session; name the role`;
    return kind === "string" && !wildcards && plain.test(key) && none((v) => !isVariable(v) && hasWildcard(v))
        ? `spares nobody: ${operator} takes ${values[0]} as it stands; use StringNotLike`
        : undefined;
}

/** Whether a pattern stands for what the key can be of anybody. */
export function isVague(key: string, value: string): boolean {
    return isAny(key, value) || (hasWildcard(value) && sparesStrangers(key, value));
}

/** Principals are often named in all accounts, which the organization bounds; ids of networks and accounts are not. */
function sparesStrangers(key: string, value: string): boolean {
    const bound = boundOfKey(key);
    if (bound === undefined || bound === "principal" || key.endsWith("arn")) return false;
    return !isDefinite(key, value) && /^(o-|vpce?-)?[*?]+(\/.*)?$/.test(value);
}

const compared = (kind: Condition["kind"]) => kind === "string" || kind === "arn" || kind === "bool";

function contradict(statement: Statement, a: Condition, b: Condition): boolean {
    if (a.key !== b.key || a === b) return false;
    if (a.kind === "null" && a.values.length > 0 && a.values.every((v) => v.toLowerCase() === "true"))
        return demands({ ...statement, conditions: [b] }, b.key);
    if (a.negated || passesAbsent(a) || a.set !== undefined || b.set !== undefined) return false;
    if (!compared(a.kind) || !compared(b.kind) || a.values.length === 0) return false;
    const [left, right] = [a, b].map(({ values }) => values.map((value) => value.toLowerCase()));
    if ([...(left ?? []), ...(right ?? [])].some(isVariable)) return false;
    if (b.negated)
        return (left ?? []).every((one) => right?.some((other) => (b.wildcards ? covers(other, one) : other === one)));
    return !(left ?? []).some((one) => right?.some((other) => overlaps(one, other)));
}

/** Why the conditions of a statement are never met together; undefined where they can be. */
export function neverMet(statement: Statement): string | undefined {
    const { conditions } = statement;
    for (const condition of conditions) {
        const never = impossible(statement, condition);
        if (never !== undefined) return never;
        const other = conditions.find((one) => contradict(statement, condition, one));
        if (other !== undefined)
            return `${condition.operator} and ${other.operator} of ${condition.key} exclude each other`;
    }
    return undefined;
}

/** What the conditions of a Deny spare that they cannot mean to: everybody, strangers, or nobody at all. */
export function misplacedExemption({ conditions }: Statement): string | undefined {
    return conditions.map(exemption).find((spared) => spared !== undefined);
}
