import type { Condition, Statement } from "../../../components/iam/document";
import type { AccessModel, Attached, From, GuardedResource, Principal, ResourceKind } from "../model";
import { list, patternOf } from "../words";
import type { Gain } from "./gain";

/** Everything an attacker can aim at, found by account. */
export class Scene {
    private readonly rolesBy = new Map<string, Principal[]>();
    private readonly resourcesBy = new Map<string, GuardedResource[]>();
    /** By the account whom a policy lets in from outside; `*` for everybody. */
    private readonly openTo = new Map<string, GuardedResource[]>();
    private readonly rolesOpenTo = new Map<string, Principal[]>();

    constructor(readonly model: AccessModel) {
        for (const role of model.principals.values()) {
            if (role.kind !== "service-linked") {
                add(this.rolesBy, role.account, role);
                admitted(role.trust).forEach((account) => add(this.rolesOpenTo, account, role));
            }
        }
        for (const resource of model.resources.values()) {
            add(this.resourcesBy, `${resource.account} ${resource.kind}`, resource);
            admitted(resource.policy)
                .filter((account) => account !== resource.account)
                .forEach((account) => add(this.openTo, account, resource));
        }
    }

    /** The roles of an account that somebody or something can act as. */
    roles(account: string): readonly Principal[] {
        return this.rolesBy.get(account) ?? [];
    }

    /** The roles, wherever, whose trust lets somebody of the account in. */
    rolesAdmitting(account: string): readonly Principal[] {
        return [...(this.rolesOpenTo.get(account) ?? []), ...(this.rolesOpenTo.get("*") ?? [])];
    }

    /** What is in the account, and what is elsewhere with a policy that lets the account in. */
    resources(account: string, ...kinds: readonly ResourceKind[]): readonly GuardedResource[] {
        const own = kinds.flatMap((kind) => this.resourcesBy.get(`${account} ${kind}`) ?? []);
        const foreign = [...(this.openTo.get(account) ?? []), ...(this.openTo.get("*") ?? [])];
        return [...own, ...foreign.filter((each) => kinds.includes(each.kind) && each.account !== account)];
    }

    /** The networks of an account, where code that runs in it is. */
    placesIn(account: string): readonly Gain[] {
        return this.model.vpcs
            .filter((vpc) => vpc.account === account)
            .map(({ name }): Gain => ({ kind: "stands-in", on: `vpc:${name}` satisfies From }));
    }

    /** Whether a service may become the role at all. */
    trusts({ trust }: Principal, service: string): boolean {
        return trust.document.Statement.some(
            ({ Effect, Principal: who }) =>
                Effect === "Allow" &&
                (who === "*" || list(who?.Service).some((pattern) => patternOf(pattern).test(service))),
        );
    }

    /** The key that a resource's content is under, if it is one of ours. */
    keyOf({ encryptedWith }: GuardedResource): GuardedResource | undefined {
        return encryptedWith === undefined ? undefined : this.model.resources.get(encryptedWith);
    }
}

/** Accounts whose principals some Allow of a policy names; `*` where it names everybody of whatever account. */
function admitted(policy: Attached | undefined): readonly string[] {
    const accounts = (policy?.document.Statement ?? []).filter(({ Effect }) => Effect === "Allow").flatMap(namedIn);
    return [...new Set(accounts)];
}

function namedIn({ Principal: who, Condition }: Statement): readonly string[] {
    const names = who === "*" ? ["*"] : list(who?.AWS);
    return names.flatMap((name) => {
        const account = accountIn(name);
        return account === undefined ? (accountsMeeting(Condition) ?? "*") : account;
    });
}

/** Accounts of whose principals alone a condition holds, by keys that AWS derives; undefined where it may be anybody's. */
function accountsMeeting(condition: Condition = {}): readonly string[] | undefined {
    for (const operator of ["StringEquals", "StringLike", "ArnEquals", "ArnLike"]) {
        for (const key of ["aws:PrincipalAccount", "kms:CallerAccount", "aws:PrincipalArn"]) {
            const accounts = list(condition[operator]?.[key]).map(accountIn);
            const known = accounts.filter((account) => account !== undefined);
            if (known.length > 0 && known.length === accounts.length) {
                return known;
            }
        }
    }
    return undefined;
}

/** The account that an ARN or an account's number names. */
function accountIn(name: string): string | undefined {
    const account = name.includes(":") ? name.split(":")[4] : name;
    return /^\d{12}$/.test(account ?? "") ? account : undefined;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
    const there = map.get(key);
    if (there === undefined) {
        map.set(key, [value]);
    } else {
        there.push(value);
    }
}
