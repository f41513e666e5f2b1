import type { EnvironmentConfig } from "../../../components/config/schema";
import type { Fact } from "../facts/fact";
import type { AccountFacts, Attached, OrganizationLevel } from "../model";

/** AWS attaches it at every level, and nothing of ours takes it away (Organizations user guide, SCP evaluation). */
const fullAccess: Attached = {
    name: "FullAWSAccess",
    document: {
        Version: "2012-10-17",
        Statement: [{ Sid: "FullAWSAccess", Effect: "Allow", Action: "*", Resource: "*" }],
    },
};

/**
 * The environment's accounts and what the organization's tree imposes on each. Team accounts are found by their tag, since
 * a rendering cannot know the recorded id; the network and audit accounts were moved by hand into the units that bear
 * their names.
 */
export function accountsOf(facts: readonly Fact[], config: EnvironmentConfig): ReadonlyMap<string, AccountFacts> {
    const tree = new Tree(facts, config);
    const { managementAccountId, auditAccountId, networkAccountId } = config.organization;
    const teams = Object.entries(config.teams).flatMap(([name, { accountId }]) =>
        accountId === undefined ? [] : [tree.account(accountId, name, tree.unitOfTeam(name))],
    );
    const accounts = [
        tree.exempt(managementAccountId),
        tree.account(auditAccountId, "audit", tree.unitNamed("audit")),
        tree.account(networkAccountId, "network", tree.unitNamed("network")),
        ...teams,
    ];
    return new Map(accounts.map((account) => [account.id, account]));
}

class Tree {
    private readonly units: ReadonlyMap<string, Extract<Fact, { fact: "unit" }>>;
    private readonly delegated: ReadonlySet<string>;
    private readonly controls: ReadonlyMap<string, Extract<Fact, { fact: "control" }>>;

    constructor(
        private readonly facts: readonly Fact[],
        private readonly config: EnvironmentConfig,
    ) {
        this.units = new Map(facts.flatMap((each) => (each.fact === "unit" ? [[each.id, each]] : [])));
        this.delegated = new Set(facts.flatMap((each) => (each.fact === "delegated administrator" ? [each.to] : [])));
        this.controls = new Map(facts.flatMap((each) => (each.fact === "control" ? [[each.id, each]] : [])));
    }

    /** No control binds the management account (Organizations user guide, service control policies). */
    exempt(id: string): AccountFacts {
        const { organization } = this.config;
        const organizationPath = `${organization.id}/${organization.rootId}/`;
        return {
            ...{ id, name: "management", serviceControls: [], resourceControls: [] },
            organizationPath,
            inOrganization: "management",
        };
    }

    account(id: string, name: string, unit: string | undefined): AccountFacts {
        const path = this.pathTo(unit);
        const levels = (type: "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY") =>
            [...path, id].map((at): OrganizationLevel => ({ at, policies: this.attachedAt(at, type) }));
        return {
            id,
            name,
            serviceControls: levels("SERVICE_CONTROL_POLICY").map(({ at, policies }) => ({
                at,
                policies: [fullAccess, ...policies],
            })),
            resourceControls: levels("RESOURCE_CONTROL_POLICY"),
            organizationPath: `${[this.config.organization.id, ...path].join("/")}/`,
            // The audit account is, be it by another environment, which owns what the organization has once.
            inOrganization: name === "audit" || this.delegated.has(id) ? "administrator" : "member",
        };
    }

    unitNamed(name: string): string | undefined {
        return [...this.units.values()].find((unit) => unit.name === `kura-${this.config.environment}-${name}`)?.id;
    }

    unitOfTeam(team: string): string | undefined {
        return this.facts.flatMap((each) =>
            each.fact === "team account" && each.team === team ? [each.parent] : [],
        )[0];
    }

    /** From the root to the unit. */
    private pathTo(unit: string | undefined): readonly string[] {
        const found = unit === undefined ? undefined : this.units.get(unit);
        return found === undefined
            ? [unit ?? this.config.organization.rootId]
            : [...this.pathTo(found.parent), found.id];
    }

    private attachedAt(target: string, type: string): readonly Attached[] {
        return this.facts.flatMap((each) => {
            const control =
                each.fact === "control attachment" && each.target === target
                    ? this.controls.get(each.control)
                    : undefined;
            return control?.type === type ? [control.policy] : [];
        });
    }
}
