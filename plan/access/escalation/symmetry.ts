import type { AccessModel, Attached, Principal } from "../model";
import { list } from "../words";

/**
 * Of members whose roles differ in nothing but the name, the first: what the others come to is the same under another
 * name. What is compared is every policy of all roles of a member, and which statements of which resources name them.
 */
export function representatives(model: AccessModel, roles: readonly Principal[]): readonly Principal[] {
    const firsts = new Map<string, string>();
    return roles.filter(({ account, member }) => {
        if (member === undefined) {
            return true;
        }
        const likeness = `${account} ${likenessOf(model, account, member)}`;
        const first = firsts.get(likeness) ?? member;
        firsts.set(likeness, first);
        return first === member;
    });
}

function likenessOf(model: AccessModel, account: string, member: string): string {
    const roles = [...model.principals.values()].filter((each) => each.account === account && each.member === member);
    const name = new RegExp(`(?<![a-z0-9])${member}(?![a-z0-9])`, "g");
    const policies = roles.flatMap(({ identity, boundary, trust }) => [...identity, boundary, trust]);
    const others = roles.map((role) => [role.tags, role.boundary === undefined, namedBy(model, role)]);
    return [JSON.stringify(others), ...policies.map((policy) => (policy === undefined ? "" : textOf(policy)))]
        .map((text) => text.replaceAll(name, "somebody"))
        .join("\n");
}

const texts = new WeakMap<Attached, string>();

/** Boundaries and guards are the same for all members, and are written once. */
function textOf(policy: Attached): string {
    const text = texts.get(policy) ?? JSON.stringify(policy).replaceAll(/"[\w.+-]{1,64}@[\w.-]+"/g, '"an address"');
    texts.set(policy, text);
    return text;
}

/** By account and ARN, the statements about resources and trusts that name it, a condition on it included. */
const namings = new WeakMap<AccessModel, ReadonlyMap<string, readonly string[]>>();

function namedBy(model: AccessModel, { arn, account }: Principal): readonly string[] {
    const known = namings.get(model) ?? namingsIn(model);
    namings.set(model, known);
    return known.get(`${account} ${arn}`) ?? [];
}

function namingsIn(model: AccessModel): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const each of [...model.resources.values(), ...model.principals.values()]) {
        const document = "trust" in each ? each.trust.document : each.policy?.document;
        for (const { Principal: who, Condition, Sid } of document?.Statement ?? []) {
            const conditions = Object.values(Condition ?? {}).flatMap((keys) => Object.values(keys).flatMap(list));
            const named = who === undefined || who === "*" ? conditions : [...conditions, ...list(who.AWS)];
            for (const arn of new Set(named)) {
                const key = `${each.account} ${arn}`;
                found.set(key, [...(found.get(key) ?? []), `${each.arn} ${Sid}`]);
            }
        }
    }
    return found;
}
