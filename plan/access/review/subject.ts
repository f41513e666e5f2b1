import { callerOf, outsidersAccount, type Caller } from "../caller";
import type { AccessModel, Attached, Principal } from "../model";
import { list } from "../words";
import { isTeam } from "./place";
import type { Thing } from "./thing";

/** Somebody, or something, whose access is reviewed. */
export interface Subject {
    /** As the review calls it, the same in every team. */
    readonly label: string;
    readonly group: SubjectGroup;
    readonly caller: Caller;
    /** Of a developer and their Studio role: whose. */
    readonly member: string | undefined;
}

/** The headings that subjects stand under. */
export const subjectGroups = [
    "People",
    "Code",
    "Services' roles",
    "The pipeline",
    "From outside",
    "AWS services",
] as const;
export type SubjectGroup = (typeof subjectGroups)[number];

const groups: Readonly<Record<Principal["kind"], SubjectGroup>> = {
    persona: "People",
    workload: "Code",
    service: "Services' roles",
    deployer: "The pipeline",
    "service-linked": "Services' roles",
};

/** The roles of an account. What a service-linked role may do is AWS's. */
export function ownSubjects(model: AccessModel, account: string): readonly Subject[] {
    return [...model.principals.values()]
        .filter((principal) => principal.account === account && principal.kind !== "service-linked")
        .map((principal) => ({
            label: roleLabel(model, principal),
            group: groups[principal.kind],
            caller: callerOf(model, principal),
            member: principal.member,
        }));
}

/** The role by what it is for: `developer`, `jobs`; in all teams alike. */
export function roleLabel({ accounts, environment }: AccessModel, principal: Principal): string {
    const { name, account, member, persona, kind } = principal;
    if (kind === "deployer") {
        return "deployer";
    }
    if (member !== undefined) {
        return persona ?? "Studio role";
    }
    const owner = accounts.get(account)?.name ?? "";
    return name.replace(`kura-${environment}-`, "").replace(new RegExp(`^${owner}-`), "");
}

/**
 * Whoever stands outside of the account: those that the policy of a thing in it names, and in each other place somebody
 * with every permission, whom this account's policies alone keep out.
 */
export function otherSubjects(model: AccessModel, account: string, things: readonly Thing[]): readonly Subject[] {
    const named = [...new Set(things.flatMap(({ statements }) => statements).flatMap(namedIn))].sort();
    const roles = named.filter((arn) => /^arn:aws:iam::\d{12}:(role|user)\/[^*]+$/.test(arn));
    const others = [...model.accounts.values()].filter(({ id }) => id !== account);
    const ours = model.accounts.get(account);
    const team = isTeam(ours) ? others.find(isTeam) : undefined;
    return [
        ...roles
            .filter((arn) => !model.principals.has(arn))
            .map((arn) => outside(outsiderLabel(model, arn), callerOf(model, allowedEverything(arn)))),
        ...others
            .filter((each) => !isTeam(each))
            .map(({ id, name }) => outside(`administrator of the ${name} account`, administratorOf(model, id))),
        ...(team === undefined ? [] : [outside("administrator of another team", administratorOf(model, team.id))]),
        // Nothing binds the management account's own administrators there.
        ...(ours?.name === "management"
            ? []
            : [outside("root user of the account", callerOf(model, `arn:aws:iam::${account}:root`))]),
        outside(
            "administrator of a foreign organization",
            callerOf(model, `arn:aws:iam::${outsidersAccount}:role/administrator`),
        ),
        outside("anybody, unsigned", callerOf(model, "anonymous")),
        ...named
            .filter((name) => name.endsWith(".amazonaws.com"))
            .map((name): Subject => ({
                label: name.replace(`.${model.region}.`, "."),
                group: "AWS services",
                caller: callerOf(model, name),
                member: undefined,
            })),
    ];
}

function outside(label: string, caller: Caller): Subject {
    return { label, group: "From outside", caller, member: undefined };
}

function administratorOf(model: AccessModel, account: string): Caller {
    return callerOf(model, allowedEverything(`arn:aws:iam::${account}:role/administrator`));
}

const everything: Attached = {
    name: "everything",
    document: {
        Version: "2012-10-17",
        Statement: [{ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" }],
    },
};

/** A role that is not of this program: whatever its own account gives it. */
function allowedEverything(arn: string): Principal {
    return {
        arn,
        account: arn.split(":")[4] ?? "",
        name: arn.split("/").at(-1) ?? "",
        urn: "",
        kind: "service",
        persona: undefined,
        member: undefined,
        identity: [everything],
        boundary: undefined,
        trust: { name: "", document: { Version: "2012-10-17", Statement: [] } },
        tags: {},
    };
}

function outsiderLabel(model: AccessModel, arn: string): string {
    const [, , , , account = "", name = ""] = arn.split(":");
    const owner = model.accounts.get(account)?.name;
    const where = owner === undefined ? `account ${account}` : isTeam(model.accounts.get(account)) ? "the team" : owner;
    return `${name.split("/").at(-1) ?? name} of ${where}`;
}

/** Principals that an Allow names one by one; where it is for everybody, a condition may name those it means. */
function namedIn({ Effect, Principal: who, Condition }: Thing["statements"][number]): readonly string[] {
    if (Effect !== "Allow" || who === undefined) {
        return [];
    }
    const conditioned = Object.values(Condition ?? {}).flatMap((keys) => list(keys["aws:PrincipalArn"]));
    return who === "*" ? conditioned : [...list(who.AWS), ...list(who.Service), ...conditioned];
}
