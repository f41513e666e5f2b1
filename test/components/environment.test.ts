import assert from "node:assert/strict";
import { reservedNames } from "../../components/config/checks/reserved-names";
import type { EnvironmentConfig } from "../../components/config/schema";
import program from "../../index";
import { render, type RenderedResource, type RenderOptions } from "../../plan/engine";
import { readStackSettings } from "../../plan/stack/settings";
import { projectDirectory } from "../support/config";
import { Created } from "../support/deploy";
import { devConfig, difference, environmentOf, newTeam, settledTeam } from "../support/environments";

const accounts = {
    management: "100000000001",
    audit: "100000000002",
    network: "100000000003",
    fraud: "200000000001",
    vision: "200000000002",
} as const;

const providerType = "pulumi:providers:aws";

let dev: Created;

/** A component and everything below it. */
function below(created: Created, name: string): readonly RenderedResource[] {
    const root = created.resources.find((resource) => resource.name === name && !resource.custom);
    assert.ok(root, name);
    const inside = new Set([root.urn]);
    return created.resources.filter((resource) => {
        const belongs = inside.has(resource.urn) || (resource.parent !== undefined && inside.has(resource.parent));
        if (belongs) {
            inside.add(resource.urn);
        }
        return belongs;
    });
}

/** The accounts in which a component's resources are. */
function accountsOf(created: Created, name: string): readonly (string | undefined)[] {
    const resources = below(created, name).filter(({ custom }) => custom);
    assert.ok(resources.length > 0, name);
    return [...new Set(resources.map(({ account }) => account))];
}

/** Those of the names that do not begin with the team's. */
function others(names: readonly string[], team: string): readonly string[] {
    return names.filter((name) => name !== team && !name.startsWith(`${team}-`));
}

describe("Environment", function () {
    this.timeout(60_000);

    before(async () => {
        dev = await environmentOf();
    });

    it("every account's resources go through a provider that refuses any other account", async () => {
        const providers = new Map(dev.ofType(providerType).map((provider) => [provider.urn, provider.inputs]));
        assert.equal(providers.size, Object.keys(accounts).length);
        const ours = dev.resources.filter(({ custom, type }) => custom && type !== providerType);
        for (const { name, provider = "", account = "" } of ours) {
            const { allowedAccountIds, assumeRoles } = providers.get(provider) ?? {};
            assert.deepEqual(JSON.parse(String(allowedAccountIds)), [account], name);
            const [{ roleArn }] = JSON.parse(String(assumeRoles));
            assert.equal(roleArn, `arn:aws:iam::${account}:role/kura-deployer`, name);
        }
        for (const team of ["fraud", "vision"] as const) {
            assert.deepEqual(accountsOf(dev, team), [accounts[team]]);
        }
        assert.deepEqual(accountsOf(dev, "fraud-link"), [accounts.network]);
    });

    it("a team without a recorded account has nothing built in one", async () => {
        const created = await environmentOf(devConfig({ "teams/maps": newTeam }));
        assert.deepEqual(difference(dev, created), {
            added: ["organization-account-maps"],
            removed: [],
            changed: ["guard-rails-teams-tags"],
        });
        const account = created.byName("organization-account-maps").inputs;
        const unit = (name: string) =>
            created
                .ofType("aws:organizations/organizationalUnit:OrganizationalUnit")
                .find(({ inputs }) => String(inputs["name"]).endsWith(name))?.id;
        assert.equal(account["parentId"], unit("quarantine"));
        assert.notEqual(unit("quarantine"), unit("teams"));
        assert.equal(dev.byName("organization-account-fraud").inputs["parentId"], unit("teams"));
    });

    describe("adding, removing or reordering a team touches no other team", () => {
        /** What names every team that has an account: who may deliver into the archive, who comes through the entrance. */
        const lists = [
            "audit-archive-config-policy",
            "audit-keys-archive",
            "entrance-to-console",
            "entrance-to-logs",
            "entrance-to-monitoring",
            "entrance-to-s3",
            "entrance-to-sagemaker.api",
            "entrance-to-sagemaker.runtime",
            "entrance-to-signin",
            "entrance-to-sts",
            "entrance-to-studio",
            "guard-rails-teams-tags",
            "packages-images-registry-policy",
        ];
        const ownOf = (team: string) => [
            ...["", "-rules", "-rules-aws", "-rules-dga", "-rules-dictionary-dga", "-rules-dns-tunneling"].map(
                (part) => `dmz-dns-team-${team}${part}`,
            ),
            ...["-rules-everything-else", "-share", "-share-account", "-share-group"].map(
                (part) => `dmz-dns-team-${team}${part}`,
            ),
            `organization-account-${team}`,
        ];

        it("adding: its own things, and the foundation's lists that name it", async () => {
            const { added, removed, changed } = difference(
                dev,
                await environmentOf(devConfig({ "teams/maps": settledTeam })),
            );
            assert.deepEqual(others(added, "maps"), ownOf("maps"));
            assert.ok(added.includes("maps"));
            assert.deepEqual(removed, []);
            // `vision` has hosts; the entrance leads the new team's people, too, to what they are reached by.
            assert.deepEqual(changed, [...lists, "entrance-to-ssm", "entrance-to-ssmmessages"].sort());
        });

        it("removing: the same, and what it alone had use for", async () => {
            const { added, removed, changed } = difference(
                dev,
                await environmentOf(devConfig({ "teams/vision": undefined })),
            );
            assert.deepEqual(added, []);
            assert.deepEqual(
                others(removed, "vision"),
                [
                    ...ownOf("vision"),
                    "entrance-to-ssm",
                    "entrance-to-ssmmessages",
                    // Guard rails are packed into as few policies as hold them; without hosts two do.
                    "guard-rails-teams-service-control-3",
                    "guard-rails-teams-service-control-3-attachment",
                    "packages-libraries-of-vision",
                    "packages-libraries-of-vision-policy",
                ].sort(),
            );
            assert.ok(removed.includes("vision"));
            // No team has hosts any more, so nobody needs the buckets of Systems Manager.
            const needless = ["audit-service-control-2", "teams-service-control-1", "teams-service-control-2"].map(
                (name) => `guard-rails-${name}`,
            );
            // It had libraries of its own.
            assert.deepEqual(changed, [...lists, ...needless, "packages-libraries-domain-policy"].sort());
        });

        it("reordering: nothing", async () => {
            const config = devConfig();
            const reordered: EnvironmentConfig = {
                ...config,
                teams: Object.fromEntries(Object.entries(config.teams).reverse()),
            };
            assert.notDeepEqual(Object.keys(reordered.teams), Object.keys(config.teams));
            assert.deepEqual(difference(dev, await environmentOf(reordered)), { added: [], removed: [], changed: [] });
        });
    });

    it("going from dedicated to shared endpoints changes who has endpoints and the ways to them, and nothing else", async () => {
        const shared = devConfig({ "dmz/endpoints": { kind: "shared", range: "10.79.48.0/20" } });
        const { added, removed, changed } = difference(dev, await environmentOf(shared));
        const unlike = (names: readonly string[], pattern: RegExp) => names.filter((name) => !pattern.test(name));
        assert.ok(added.includes("shared-endpoints") && added.includes("vision-link"));
        assert.deepEqual(unlike(removed, /^(fraud|vision)-network-endpoint(-|$)/), []);
        // Beside the endpoints: the team without an allow-list is attached now, to a table that knows nothing else.
        assert.deepEqual(unlike(added, /^(shared-endpoints|vision-link|vision-network)(-|$)/), [
            "dmz-transit-endpoints",
            "dmz-transit-sealed",
            "dmz-transit-share-vision",
            "fraud-link-endpoints",
            "fraud-network-endpoint-names",
        ]);
        assert.deepEqual(changed, [
            "fraud-network-dmz-transit-acl",
            "fraud-network-jobs-to-endpoints-443",
            "fraud-network-workload-acl",
            "fraud-studio-network-endpoints",
            "vision-hosts-to-endpoints",
            "vision-network-jobs-to-endpoints-443",
            "vision-network-workload-acl",
            "vision-network-workload-apne1-az1-routes",
            "vision-network-workload-apne1-az4-routes",
            "vision-studio-network-endpoints",
        ]);
    });
});

describe("Foundation", function () {
    this.timeout(60_000);

    let owner: Created;

    before(async () => {
        owner = await environmentOf(devConfig({ "organization/owner": true }));
    });

    it("each account's resources go through its own provider", async () => {
        const places = {
            management: ["organization", "guard-rails", "delegation", "organization-trail"],
            audit: ["audit", "configuration"],
            network: ["network-recorder", "dmz", "entrance", "packages"],
        } as const;
        for (const account of ["management", "audit", "network"] as const) {
            for (const name of places[account]) {
                assert.deepEqual(accountsOf(owner, name), [accounts[account]], name);
            }
        }
        const direct = owner.childrenOf(owner.byName("foundation")).map(({ name }) => name);
        assert.deepEqual(
            direct.filter(
                (name) =>
                    !Object.values(places)
                        .flat()
                        .some((known) => known === name),
            ),
            [],
        );
    });

    it("a team is checked against the conformance pack once its network is recorded", async () => {
        const excluded = async (team: object) => {
            const created = await environmentOf(devConfig({ "organization/owner": true, "teams/maps": team }));
            return created.byName("configuration-conformance").inputs["excludedAccounts"];
        };
        const { management } = accounts;
        assert.deepEqual(await excluded(settledTeam), [management]);
        assert.deepEqual(await excluded({ ...settledTeam, vpcId: undefined }), [management, settledTeam.accountId]);
        const vended = await excluded(newTeam);
        assert.ok(
            Array.isArray(vended) && vended.length === 2 && /^[0-9]{12}$/.test(String(vended[1])),
            String(vended),
        );
    });

    it("what exists once in an organization is built by the environment that owns it, and by no other", async () => {
        const guest = await environmentOf(devConfig({ "organization/owner": false }));
        const { added, removed, changed } = difference(owner, guest);
        assert.deepEqual(added, []);
        // Lists that name the organization's trail and analyzers, and what they deliver.
        assert.deepEqual(changed, [
            "audit-findings-topic",
            "audit-keys-alarms",
            "audit-keys-archive",
            "audit-roles-auditor-fraud-policy",
            "audit-roles-boundary-people",
            "entrance-to-s3",
        ]);
        const gone = new Set(removed);
        const roots = owner.resources.filter(
            ({ name, parent }) =>
                gone.has(name) && !owner.resources.some(({ urn, name: above }) => urn === parent && gone.has(above)),
        );
        // The records of those four, and the roles that serve them.
        const serving =
            /^audit-(archive-(trail|findings)|findings|roles-(boundary-services|aggregator|findings|report|schedule))-?/;
        assert.deepEqual(
            roots
                .map(({ name }) => name)
                .filter((name) => !serving.test(name))
                .sort(),
            ["audit-detection", "configuration", "delegation", "organization-trail"],
        );
    });

    it("leaves teams no name that begins like its own", async () => {
        const config = devConfig();
        const names = owner.childrenOf(owner.byName("foundation")).map(({ name }) => name);
        const [team] = Object.values(config.teams);
        assert.ok(team);
        for (const name of names) {
            const problems = reservedNames(
                { ...config, teams: { [name]: team } },
                { today: "2026-11-23", teamsWithKeyMaterial: [] },
            );
            assert.equal(problems.length, 1, name);
        }
    });
});

describe("an environment in parts", function () {
    this.timeout(60_000);

    const stack = "acme/kura/dev-foundation";

    async function part(name: string, options: RenderOptions = {}) {
        const settings = readStackSettings("dev", projectDirectory);
        const config = { ...settings.config, "kura:part": name, "kura:foundationStack": stack };
        return render(program, { ...settings, config, ...options });
    }

    it("is the whole: a team's stack builds of the foundation's outputs what one stack would", async () => {
        const foundation = await part("foundation");
        const stackOutputs = { [stack]: foundation.outputs };
        const teams = [await part("fraud", { stackOutputs }), await part("vision", { stackOutputs })];
        const parts = new Map(
            [foundation, ...teams].flatMap(({ resources }) => resources).map((resource) => [resource.urn, resource]),
        );
        assert.deepEqual(difference(dev, new Created([...parts.values()])), { added: [], removed: [], changed: [] });
    });

    it("builds in a team's stack nothing of the foundation but the DMZ's end of the team's attachment", async () => {
        const { outputs } = await part("foundation");
        const { resources } = await part("fraud", { stackOutputs: { [stack]: outputs } });
        const ours = resources.filter(({ custom, type }) => custom && type !== providerType);
        const elsewhere = ours.filter(({ account }) => account !== accounts.fraud);
        assert.ok(elsewhere.length > 0);
        assert.deepEqual(
            others(
                elsewhere.map(({ name }) => name),
                "fraud-link",
            ),
            [],
        );
    });

    it("says which stack to update when the foundation does not know the team yet", async () => {
        const { outputs } = await part("foundation");
        const foundation = { ...Object(outputs["foundation"]), teamDnsRuleGroupIds: {} };
        await assert.rejects(
            part("fraud", { stackOutputs: { [stack]: { foundation } } }),
            /acme\/kura\/dev-foundation: exports no foundation\.teamDnsRuleGroupIds\.fraud; update that stack first, then this one/,
        );
    });
});
