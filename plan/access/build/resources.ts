import type { PolicyDocument } from "../../../components/iam/document";
import type { Fact } from "../facts/fact";
import { keyArn } from "../facts/resources";
import type { AccountFacts, Attached, GuardedResource, UnknownPolicy } from "../model";
import { shortName } from "./principals";

export interface ResourcesOptions {
    readonly environment: string;
    readonly region: string;
    readonly defaultTags: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export interface Resources {
    readonly resources: ReadonlyMap<string, GuardedResource>;
    readonly accountPolicies: ReadonlyMap<string, Attached>;
    readonly unknown: readonly UnknownPolicy[];
}

/** Everything that may have a policy, with the policy that is in force. */
export function resourcesOf(
    facts: readonly Fact[],
    accounts: ReadonlyMap<string, AccountFacts>,
    options: ResourcesOptions,
): Resources {
    const policies = new Map<string, Attached>();
    const unknown: UnknownPolicy[] = [];
    const patterns: GuardedResource[] = [];
    const rendered = new Set(facts.flatMap((each) => (each.fact === "resource" ? [each.arn] : [])));
    for (const each of facts.filter((fact) => fact.fact === "resource policy")) {
        const { arn, urn, account, policy } = each;
        if (policies.has(arn)) {
            unknown.push({ urn, property: "policy", reason: `${arn} has a policy already, and AWS keeps one` });
        }
        policies.set(arn, policy);
        if (!rendered.has(arn)) {
            patterns.push({
                ...nothingKnown,
                arn,
                account,
                urn,
                kind: arn.includes(":repository/") ? "repository" : "other",
            });
        }
    }
    const accountPolicies = policiesOfAccounts(facts);
    const describe = descriptions(facts, accounts, options);
    const resources = [...describe, ...patterns].map((each): [string, GuardedResource] => [
        each.arn,
        { ...each, policy: together(policies.get(each.arn), widerPolicy(each, policies, accountPolicies)) },
    ]);
    return { resources: new Map(resources), accountPolicies, unknown };
}

const nothingKnown = {
    purpose: undefined,
    policy: undefined,
    tags: {},
    aliases: [],
    encryptedWith: undefined,
    blocksPublicAccess: false,
};

function descriptions(
    facts: readonly Fact[],
    accounts: ReadonlyMap<string, AccountFacts>,
    { environment, region, defaultTags }: ResourcesOptions,
): readonly GuardedResource[] {
    const keys = new Map(facts.flatMap((each) => (each.fact === "encryption" ? [[each.arn, each.key]] : [])));
    const aliases = new Map<string, string[]>();
    for (const { name, key, account } of facts.filter((fact) => fact.fact === "alias")) {
        const arn = keyArn(key, account, region) ?? "";
        aliases.set(arn, [...(aliases.get(arn) ?? []), name].sort());
    }
    const blocked = new Set(
        facts.flatMap((each) => (each.fact === "public access blocked" ? [each.arn ?? each.account] : [])),
    );
    return facts
        .filter((fact) => fact.fact === "resource")
        .map(({ arn, account, kind, urn, encryptedWith, tags, provider }) => {
            const own = aliases.get(arn) ?? [];
            const short = (name: string | undefined) =>
                name && shortName(name, accounts.get(account)?.name ?? "", environment).replace(`-${account}`, "");
            return {
                ...{ arn, account, kind, urn },
                purpose:
                    kind === "bucket"
                        ? short(arn.split(":").at(-1))
                        : kind === "key"
                          ? short(own[0]?.replace("alias/", ""))
                          : undefined,
                policy: undefined,
                tags: { ...defaultTags.get(provider ?? ""), ...tags },
                aliases: own,
                encryptedWith: keys.get(arn) ?? encryptedWith,
                blocksPublicAccess: blocked.has(arn) || (kind === "bucket" && blocked.has(account)),
            };
        });
}

/** Policies of logs and of the registry add up: an account may have several. */
function policiesOfAccounts(facts: readonly Fact[]): ReadonlyMap<string, Attached> {
    const result = new Map<string, Attached>();
    for (const { account, service, policy } of facts.filter((fact) => fact.fact === "account policy")) {
        const key = `${account} ${service}`;
        result.set(key, together(result.get(key), policy) ?? policy);
    }
    return result;
}

/** A domain's policy speaks for its repositories, and a registry's for all of the account's. */
function widerPolicy(
    { arn, account, kind }: GuardedResource,
    policies: ReadonlyMap<string, Attached>,
    accountPolicies: ReadonlyMap<string, Attached>,
): Attached | undefined {
    const domain = kind === "packages" ? /^(.+):repository\/([^/]+)\//.exec(arn) : null;
    return domain !== null
        ? policies.get(`${domain[1] ?? ""}:domain/${domain[2] ?? ""}`)
        : kind === "log-group"
          ? accountPolicies.get(`${account} logs`)
          : kind === "repository"
            ? accountPolicies.get(`${account} ecr`)
            : undefined;
}

const merged = new WeakMap<PolicyDocument, WeakMap<PolicyDocument, Attached>>();

/** Both policies as one, the same object each time: what is known of it stays known. */
function together(one: Attached | undefined, other: Attached | undefined): Attached | undefined {
    if (one === undefined || other === undefined) {
        return one ?? other;
    }
    const pairs = merged.get(one.document) ?? new WeakMap<PolicyDocument, Attached>();
    merged.set(one.document, pairs);
    const known = pairs.get(other.document);
    if (known !== undefined) {
        return known;
    }
    const both: Attached = {
        name: `${one.name} and ${other.name}`,
        document: { Version: "2012-10-17", Statement: [...one.document.Statement, ...other.document.Statement] },
    };
    pairs.set(other.document, both);
    return both;
}
