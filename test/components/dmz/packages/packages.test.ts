import assert from "node:assert/strict";
import { cachedImagePolicy, registryPolicy } from "../../../../components/dmz/packages/image-policies";
import { sourceRepository } from "../../../../components/dmz/packages/libraries";
import { Packages } from "../../../../components/dmz/packages/packages";
import type { FoundationContext } from "../../../../components/foundation-context";
import { toJson } from "../../../../components/iam/document";
import { packageRepository } from "../../../../components/packages";
import { deploy, type Created } from "../../../support/deploy";
import { foundation } from "../support";

const teams = {
    radar: { cidr: "10.64.0.0/20", features: ["packages"] },
    sonar: { cidr: "10.64.16.0/20", features: ["packages"] },
    vault: { cidr: "10.64.32.0/20" },
} as const;
const repository = "aws:codeartifact/repository:Repository";
const rule = "aws:ecr/pullThroughCacheRule:PullThroughCacheRule";
const template = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate";

function sources(context: FoundationContext, dmz: Partial<FoundationContext["environment"]["dmz"]>): FoundationContext {
    return { ...context, environment: { ...context.environment, dmz: { ...context.environment.dmz, ...dmz } } };
}

const base = foundation({
    radar: { ...teams.radar, features: ["packages"] },
    sonar: { ...teams.sonar, features: ["packages"] },
    vault: teams.vault,
});
const full = sources(base, {
    packageSources: ["pypi", "npmjs"],
    imageSources: ["ecr-public", "kubernetes", "quay"],
});

async function packages(context: FoundationContext): Promise<Created> {
    return (await deploy(() => new Packages("p", { context }))).created;
}

describe("Packages", () => {
    it("the key rotates every year, can be brought back for 30 days, and no update of the program deletes it", async () => {
        const { inputs, protect, retainOnDelete } = (await packages(full)).one("aws:kms/key:Key");
        assert.deepEqual(
            [inputs["enableKeyRotation"], inputs["rotationPeriodInDays"], inputs["deletionWindowInDays"]],
            [true, 365, 30],
        );
        assert.equal(protect, true);
        assert.equal(retainOnDelete, true);
    });

    it("libraries are kept only where a team uses them, and images only where a registry is named", async () => {
        const without = await packages(sources(foundation({ vault: teams.vault }), { imageSources: [] }));
        assert.deepEqual(
            without.resources.filter(({ type }) => /^aws:(codeartifact|ecr|iam)/.test(type)),
            [],
        );
    });

    it("makes the role before the key whose policy names it", async () => {
        const created = await packages(full);
        assert.ok(created.one("aws:kms/key:Key").dependencies.includes(created.one("aws:iam/role:Role").urn));
    });
});

describe("Libraries", () => {
    let created: Created;
    before(async () => {
        created = await packages(full);
    });

    it("libraries come from the sources that the configuration names, and from nowhere else", () => {
        const connections = created
            .ofType(repository)
            .flatMap(({ inputs }) =>
                inputs["externalConnections"] === undefined ? [] : [inputs["externalConnections"]],
            );
        assert.deepEqual(connections, [
            { externalConnectionName: "public:pypi" },
            { externalConnectionName: "public:npmjs" },
        ]);
    });

    it("each team with the feature reads a repository of its own, and no other team does", () => {
        const own = created.ofType(repository).filter(({ inputs }) => inputs["upstreams"] !== undefined);
        const upstreams = [{ repositoryName: "public.pypi" }, { repositoryName: "public.npmjs" }];
        assert.deepEqual(
            own.map(({ inputs }) => [inputs["repository"], inputs["upstreams"]]),
            ["radar", "sonar"].map((team) => [packageRepository(full.environment, team).repository, upstreams]),
        );
        const policies = created.ofType("aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy");
        assert.deepEqual(
            policies.map(({ inputs }) => inputs["repository"]).sort(),
            created
                .ofType(repository)
                .map(({ inputs }) => inputs["repository"])
                .sort(),
        );
    });

    it("nobody publishes into any repository", () => {
        for (const { inputs } of created.ofType(
            "aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy",
        )) {
            assert.match(String(inputs["policyDocument"]), /"Sid":"NobodyPublishes","Effect":"Deny"/);
        }
    });

    it("libraries are encrypted with a customer-managed key, and no update deletes the domain", () => {
        const { inputs, protect } = created.one("aws:codeartifact/domain:Domain");
        assert.equal(inputs["domain"], "kura-test");
        assert.equal(inputs["encryptionKey"], created.one("aws:kms/key:Key").outputs["arn"]);
        assert.equal(protect, true);
    });

    it("keeps the sources' names apart from the teams'", () => {
        assert.doesNotMatch(sourceRepository("pypi"), /^[a-z][a-z0-9-]*$/);
    });

    it("adds to a new team what is its own, and changes the domain's policy alone", async () => {
        const before = await packages(foundation({ radar: { ...teams.radar, features: ["packages"] } }));
        const after = await packages(
            foundation({
                radar: { ...teams.radar, features: ["packages"] },
                zebra: { cidr: "10.64.48.0/20", features: ["packages"] },
            }),
        );
        const changed = before.resources
            .filter(({ name, inputs }) => JSON.stringify(after.byName(name).inputs) !== JSON.stringify(inputs))
            .map(({ name }) => name);
        assert.deepEqual(changed.sort(), ["p-images-registry-policy", "p-libraries-domain-policy"]);
        const known = new Set(before.resources.map(({ name }) => name));
        const added = after.resources.filter(({ name }) => !known.has(name)).map(({ name }) => name);
        assert.deepEqual(added.sort(), ["p-libraries-of-zebra", "p-libraries-of-zebra-policy"]);
    });
});

describe("ImageCache", () => {
    let created: Created;
    before(async () => {
        created = await packages(full);
    });

    it("images come from the registries that the configuration names, and from nowhere else", () => {
        assert.deepEqual(
            created.ofType(rule).map(({ inputs }) => [inputs["ecrRepositoryPrefix"], inputs["upstreamRegistryUrl"]]),
            [
                ["kura-test/ecr-public", "public.ecr.aws"],
                ["kura-test/kubernetes", "registry.k8s.io"],
                ["kura-test/quay", "quay.io"],
            ],
        );
    });

    it("an image never changes under its tag, and is scanned when it arrives", () => {
        for (const { inputs } of created.ofType(template)) {
            assert.equal(inputs["imageTagMutability"], "IMMUTABLE");
            assert.deepEqual(inputs["appliedFors"], ["PULL_THROUGH_CACHE"]);
        }
        const { inputs } = created.one("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration");
        assert.match(JSON.stringify(inputs["rules"]), /SCAN_ON_PUSH/);
    });

    it("images are encrypted with a customer-managed key", () => {
        const kmsKey = created.one("aws:kms/key:Key").outputs["arn"];
        for (const { inputs } of created.ofType(template)) {
            assert.deepEqual(inputs["encryptionConfigurations"], [{ encryptionType: "KMS", kmsKey }]);
            assert.equal(inputs["customRoleArn"], "arn:aws:iam::100000000003:role/kura/kura-test-image-cache");
        }
    });

    it("teams' Studio apps pull, and nobody but the cache pushes", () => {
        // What the two policies mean is asked in policies.test.ts.
        for (const { inputs } of created.ofType(template)) {
            assert.equal(inputs["repositoryPolicy"], toJson(cachedImagePolicy(full)));
        }
        const { inputs } = created.one("aws:ecr/registryPolicy:RegistryPolicy");
        assert.equal(inputs["policy"], toJson(registryPolicy(full)));
    });

    it("makes each rule after the template, whose settings a repository keeps", () => {
        for (const source of ["ecr-public", "kubernetes", "quay"]) {
            const made = created.byName(`p-images-${source}`);
            assert.ok(made.dependencies.includes(created.byName(`p-images-${source}-template`).urn));
        }
    });
});
