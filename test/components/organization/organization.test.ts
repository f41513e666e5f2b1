import assert from "node:assert/strict";
import type { ResourceOptions } from "@pulumi/pulumi";
import type { TeamConfig } from "../../../components/config/team-schema";
import { foundationContext, type FoundationContext } from "../../../components/foundation-context";
import { Organization } from "../../../components/organization/organization";
import { units } from "../../../components/organization/units";
import { sampleContext, sampleFoundation } from "../../support/contexts";
import { deploy, valueOf } from "../../support/deploy";

const accountType = "aws:organizations/account:Account";
const unitType = "aws:organizations/organizationalUnit:OrganizationalUnit";

/** The sample's team with an account, and teams of these names without one. */
function withNewTeams(...names: readonly string[]): FoundationContext {
    const { environment, team } = sampleContext();
    const waiting = (name: string): TeamConfig => ({ ...team, accountId: undefined, email: `${name}@example.com` });
    return foundationContext({
        ...environment,
        teams: { radar: team, ...Object.fromEntries(names.map((name) => [name, waiting(name)])) },
    });
}

/** What is created, and the options that only the program knows. */
async function build(context: FoundationContext) {
    const options = new Map<string, ResourceOptions & { readonly import?: string }>();
    const { result, created } = await deploy(
        () =>
            new Organization(
                "org",
                { context },
                {
                    transformations: [
                        ({ name, opts, props }) => {
                            options.set(name, opts);
                            return { opts, props };
                        },
                    ],
                },
            ),
    );
    return { result, created, options };
}

describe("Organization", () => {
    it("the units lie below the organization's root, under the environment's own name, and are protected", async () => {
        const { created } = await build(sampleFoundation());
        assert.deepEqual(
            created.ofType(unitType).map(({ inputs, protect }) => ({ ...inputs, protect })),
            units.map((unit) => ({ name: `kura-test-${unit}`, parentId: "r-a1b2", protect: true })),
        );
    });

    it("a new account waits in quarantine until its id is recorded", async () => {
        const { created } = await build(withNewTeams("sonar"));
        const parent = (team: string) => created.byName(`org-account-${team}`).inputs["parentId"];
        assert.equal(parent("sonar"), created.byName("org-quarantine").id);
        assert.equal(parent("radar"), created.byName("org-teams").id);
    });

    it("an account is never closed, and no edit of address, name or role replaces it", async () => {
        const { created } = await build(withNewTeams("sonar"));
        const accounts = created.ofType(accountType);
        assert.equal(accounts.length, 2);
        for (const { inputs, protect, retainOnDelete, ignoreChanges } of accounts) {
            assert.equal(inputs["closeOnDeletion"], false);
            assert.equal(inputs["roleName"], "kura-deployer");
            assert.deepEqual([protect, retainOnDelete], [true, true]);
            assert.deepEqual([...ignoreChanges].sort(), ["email", "iamUserAccessToBilling", "name", "roleName"]);
        }
    });

    it("an account whose id is recorded is adopted, never created again", async () => {
        const { options } = await build(withNewTeams("sonar"));
        assert.equal(options.get("org-account-radar")?.import, "200000000001");
        assert.equal(options.get("org-account-sonar")?.import, undefined);
    });

    it("no more than five accounts are being created at a time", async () => {
        const names = Array.from({ length: 23 }, (_, index) => `team-${index}`);
        const { created } = await build(withNewTeams(...names));
        const accounts = created.ofType(accountType).filter(({ name }) => name !== "org-account-radar");
        const before = new Map(
            accounts.map(({ urn, dependencies }) => [urn, dependencies.filter((other) => other.includes(accountType))]),
        );
        assert.equal(before.size, 23);
        const first = [...before.values()].filter((waits) => waits.length === 0).length;
        assert.ok(first <= 5, `${first} accounts wait for none`);
        const waitedFor = [...before.values()].flat();
        assert.equal(new Set(waitedFor).size, waitedFor.length, "each account is waited for by one other at most");
    });

    it("adding or removing a team changes no other account", async () => {
        const inputsOf = async (...names: string[]) => {
            const { created } = await build(withNewTeams(...names));
            return new Map(created.ofType(accountType).map(({ name, inputs }) => [name, inputs]));
        };
        const [few, many] = [await inputsOf("sonar"), await inputsOf("alpha", "sonar", "zulu")];
        for (const [name, inputs] of few) {
            assert.deepEqual(many.get(name), inputs);
        }
    });

    it("tells the account of every team, recorded or new", async () => {
        const { result, created } = await build(withNewTeams("sonar"));
        assert.deepEqual(Object.keys(result.accountIds), ["radar", "sonar"]);
        assert.equal(await valueOf(result.accountIds["radar"] ?? assert.fail()), "200000000001");
        const sonar = created.byName("org-account-sonar");
        assert.equal(await valueOf(result.accountIds["sonar"] ?? assert.fail()), sonar.id);
    });

    it("tags an account with its team and the class of its data", async () => {
        const { created } = await build(sampleFoundation());
        assert.deepEqual(created.one(accountType).inputs["tags"], {
            "kura:environment": "test",
            "kura:team": "radar",
            "kura:data-class": "personal",
        });
    });
});
