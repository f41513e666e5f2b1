import { deployerRoleName } from "../../../components/names";
import { memberPersonas } from "../../../components/config/vocabulary";
import type { Fact, RoleFact } from "../facts/fact";
import type { AccountFacts, Attached, Principal, UnknownPolicy } from "../model";

const everything: Attached = {
    name: "AdministratorAccess",
    document: {
        Version: "2012-10-17",
        Statement: [{ Sid: "AdministratorAccess", Effect: "Allow", Action: "*", Resource: "*" }],
    },
};
/** AWS's own policies whose content is known here. */
const managedByAws: ReadonlyMap<string, Attached> = new Map([
    ["arn:aws:iam::aws:policy/AdministratorAccess", everything],
]);
const nobody: Attached = {
    name: "the service alone",
    document: { Version: "2012-10-17", Statement: [] },
};

export interface PrincipalsOptions {
    readonly environment: string;
    readonly managementAccount: string;
    readonly defaultTags: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export interface Principals {
    readonly principals: ReadonlyMap<string, Principal>;
    readonly unknown: readonly UnknownPolicy[];
}

/** Every role, with all its policies together. */
export function principalsOf(
    facts: readonly Fact[],
    accounts: ReadonlyMap<string, AccountFacts>,
    options: PrincipalsOptions,
): Principals {
    const unknown: UnknownPolicy[] = [];
    const managed = new Map(facts.flatMap((each) => (each.fact === "managed policy" ? [[each.arn, each.policy]] : [])));
    const inline = groupedBy(facts.filter((fact) => fact.fact === "role policy"));
    const attachments = groupedBy(facts.filter((fact) => fact.fact === "attachment"));
    const content = (urn: string, property: string, arn: string): readonly Attached[] => {
        const policy = managed.get(arn) ?? managedByAws.get(arn);
        if (policy === undefined) {
            unknown.push({ urn, property, reason: `the content of ${arn} is not known` });
        }
        return policy === undefined ? [] : [policy];
    };
    const identityOf = (account: string, name: string) => [
        ...(inline.get(`${account} ${name}`) ?? []).map(({ policy }) => policy),
        ...(attachments.get(`${account} ${name}`) ?? []).flatMap(({ urn, policyArn }) =>
            content(urn, "policyArn", policyArn),
        ),
    ];
    const roles = facts.flatMap((each): readonly Principal[] => {
        if (each.fact === "service-linked role") {
            return [serviceLinked(each, options)];
        }
        if (each.fact !== "role") {
            return [];
        }
        const [boundary] = each.boundary === undefined ? [] : content(each.urn, "permissionsBoundary", each.boundary);
        return [
            {
                ...called(each, accounts.get(each.account)?.name ?? "", options),
                identity: [
                    ...each.inline,
                    ...each.managed.flatMap((arn) => content(each.urn, "managedPolicyArns", arn)),
                    ...identityOf(each.account, each.name),
                ],
                boundary,
            },
        ];
    });
    const deployers = [...accounts.values()]
        .filter(({ id }) => id !== options.managementAccount)
        .map(({ id }) => deployer(id, options.managementAccount, identityOf(id, deployerRoleName)));
    return { principals: new Map([...roles, ...deployers].map((each) => [each.arn, each])), unknown };
}

/** By account and name of the role. */
function groupedBy<F extends { readonly account: string; readonly role: string }>(facts: readonly F[]) {
    const groups = new Map<string, F[]>();
    for (const each of facts) {
        const key = `${each.account} ${each.role}`;
        groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    return groups;
}

const persona = new RegExp(`^(${memberPersonas.join("|")})(-|$)`);
const workload = /^(studio-.+|jobs|inference|labelling|hosts)$/;
const personal = /^(?:developer|studio)-(.+)$/;

/** What the role is for, which its name tells; who signs in as a person is one, whatever the name. */
function called(role: RoleFact, accountName: string, { environment, defaultTags }: PrincipalsOptions) {
    const { arn, account, name, urn, trust, tags, provider } = role;
    const key = shortName(name, accountName, environment);
    const signsIn = trust.document.Statement.some(
        ({ Principal: who }) => who !== undefined && who !== "*" && who.Federated !== undefined,
    );
    const kind = signsIn || persona.test(key) ? "persona" : workload.test(key) ? "workload" : "service";
    return {
        ...{ arn, account, name, urn, trust },
        kind,
        persona: persona.exec(key)?.[1],
        member: personal.exec(key)?.[1],
        tags: { ...defaultTags.get(provider ?? ""), ...tags },
    } as const;
}

/** `kura-prod-fraud-jobs` is `jobs` in fraud's account. */
export function shortName(name: string, accountName: string, environment: string): string {
    return name.replace(`kura-${environment}-${accountName}-`, "").replace(`kura-${environment}-`, "");
}

/** AWS Organizations makes it in each new account, with everything allowed (Organizations user guide). */
function deployer(account: string, managementAccount: string, guards: readonly Attached[]): Principal {
    return {
        arn: `arn:aws:iam::${account}:role/${deployerRoleName}`,
        account,
        name: deployerRoleName,
        urn: "",
        kind: "deployer",
        persona: undefined,
        member: undefined,
        identity: [everything, ...guards],
        boundary: undefined,
        trust: {
            name: `${deployerRoleName}/trust`,
            document: {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "TrustManagement",
                        Effect: "Allow",
                        Principal: { AWS: `arn:aws:iam::${managementAccount}:root` },
                        Action: "sts:AssumeRole",
                    },
                ],
            },
        },
        tags: {},
    };
}

/** What AWS lets it do is AWS's; that it may do anything is the cautious reading. */
function serviceLinked(role: Extract<Fact, { fact: "service-linked role" }>, options: PrincipalsOptions): Principal {
    const { urn, account, arn, tags, provider } = role;
    return {
        ...{ arn, account, urn },
        name: arn.split("/").at(-1) ?? "",
        kind: "service-linked",
        persona: undefined,
        member: undefined,
        identity: [everything],
        boundary: undefined,
        trust: nobody,
        tags: { ...options.defaultTags.get(provider ?? ""), ...tags },
    };
}
