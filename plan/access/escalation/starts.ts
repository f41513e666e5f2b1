import { policy } from "../../../components/iam/document";
import { outsidersAccount } from "../caller";
import type { AccessModel, AccountFacts, Attached, From, Principal } from "../model";
import type { Start } from "./closure";
import { representatives } from "./symmetry";

/** Who an attack begins with. */
export type Beginner =
    | "infra-admin"
    | "data-recipient"
    | "developer"
    | "release-approver"
    | "auditor"
    /** The team's code: Studio apps, jobs, endpoints, hosts. */
    | "code"
    | "people"
    /** Every persona and all code. */
    | "everybody"
    /** Somebody at home with the session of a person, or with the credentials that code had. */
    | "thief"
    /** The same with the credentials of a job, with which SageMaker itself calls from AWS's networks. */
    | "thief of jobs"
    /** The administrator of an account outside the organization. */
    | "stranger"
    /** The root user of an account. */
    | "root"
    | "management"
    /** Whoever is in the audit and the network account. */
    | "foundation"
    /** Who fetches what was released, for each team. */
    | "reader"
    | "deployer";

/** A start under the name by which evidence calls it. */
export interface NamedStart extends Start {
    readonly name: string;
    /** The account that it begins in. */
    readonly account: string;
}

const everything: Attached = {
    name: "everything",
    document: policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" }),
};

/** Somebody with an administrator's permissions whom the environment does not know. */
function somebody(account: string, resource: string): Principal {
    return {
        arn: `arn:aws:iam::${account}:${resource}`,
        account,
        name: resource,
        urn: "",
        kind: "persona",
        persona: undefined,
        member: undefined,
        identity: [everything],
        boundary: undefined,
        trust: { name: "none", document: policy() },
        tags: {},
    };
}

export class Starts {
    constructor(private readonly model: AccessModel) {}

    /** The starts of a beginner in every team, or wherever it is. */
    of(beginner: Exclude<Beginner, "thief" | "thief of jobs">): readonly NamedStart[] {
        const { organization, teams, foundation } = this.accounts();
        switch (beginner) {
            case "everybody":
                return [...this.of("people"), ...this.of("code")];
            case "people":
                return people.flatMap((persona) => this.of(persona));
            case "code":
                return teams.flatMap((team) =>
                    this.roles(team, ({ kind }) => kind === "workload").map((role) => start(role, `vpc:${team.name}`)),
                );
            case "stranger":
                return [start(somebody(outsidersAccount, "role/stranger"), "internet")];
            case "root":
                return teams.map(({ id }) => start(somebody(id, "root"), "internet", "room"));
            case "management":
                return organization.map(({ id }) => start(somebody(id, "role/administrator"), "internet"));
            case "foundation":
                return foundation.flatMap((each) =>
                    this.roles(each, ({ kind }) => kind === "persona" || kind === "service").map((role) =>
                        role.kind === "persona" ? start(role, "room", "entrance") : start(role, "aws"),
                    ),
                );
            case "reader":
                return this.readers();
            case "deployer":
                return [...this.model.principals.values()]
                    .filter(({ kind }) => kind === "deployer")
                    .map((role) => start(role, "internet"));
            default:
                return teams.flatMap((team) =>
                    this.roles(team, ({ persona }) => persona === beginner).map((role) =>
                        start(role, "room", "entrance"),
                    ),
                );
        }
    }

    /** Anybody at home, with the credentials of these roles. */
    thieves(roles: readonly string[]): readonly NamedStart[] {
        return [...this.model.principals.values()]
            .filter(({ arn }) => roles.includes(arn))
            .map((role) => start(role, "internet"));
    }

    private readers(): readonly NamedStart[] {
        return this.model.readers
            .filter((arn) => !this.model.principals.has(arn))
            .map((arn) => {
                const [, , , , account = "", ...rest] = arn.split(":");
                return start(somebody(account, rest.join(":")), "internet", ...this.networksOf(account));
            });
    }

    private networksOf(account: string): readonly From[] {
        return this.model.vpcs.filter((vpc) => vpc.account === account).map(({ name }): From => `vpc:${name}`);
    }

    private roles({ id }: AccountFacts, wanted: (role: Principal) => boolean): readonly Principal[] {
        const all = [...this.model.principals.values()].filter((role) => role.account === id && wanted(role));
        return representatives(this.model, all);
    }

    private accounts() {
        const all = [...this.model.accounts.values()];
        const named = (...names: readonly string[]) => all.filter(({ name }) => names.includes(name));
        return {
            organization: named("management"),
            foundation: named("audit", "network"),
            teams: all.filter(({ name }) => !["management", "audit", "network"].includes(name)),
        };
    }
}

const people = ["infra-admin", "data-recipient", "developer", "release-approver", "auditor"] as const;

function start(role: Principal, ...from: readonly From[]): NamedStart {
    return { name: role.name, account: role.account, who: [role], from };
}
