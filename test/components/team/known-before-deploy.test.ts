import { ComponentResource } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import type { RenderedResource } from "../../../plan/engine";
import { sample, sampleContext } from "../../support/contexts";
import type { Created } from "../../support/deploy";
import { accountResources, documentsOf, wholeAccount } from "./whole-account";

const context = sampleContext({
    studio: { ...sampleContext().team.studio, image: { tag: "2026.09.1" } },
    keys: { imported: { purposes: ["images"], source: "console" } },
});

/** What holds data, evidence or the means to read them: the program never deletes it. */
const stateful = [
    "aws:backup/vault:Vault",
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
    "aws:cloudwatch/logGroup:LogGroup",
    "aws:cognito/userPool:UserPool",
    "aws:cloudformation/stack:Stack",
    "aws:ecr/repository:Repository",
    "aws:kms/externalKey:ExternalKey",
    "aws:kms/key:Key",
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
    "aws:sagemaker/domain:Domain",
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup",
];

/** Types of the components that call `registerOutputs`, one entry for each call, while the work lasts. */
async function componentsThatRegisterOutputs(work: () => Promise<unknown>): Promise<string[]> {
    const types: string[] = [];
    const original: unknown = Reflect.get(ComponentResource.prototype, "registerOutputs");
    assert.ok(typeof original === "function");
    Reflect.set(
        ComponentResource.prototype,
        "registerOutputs",
        function (this: ComponentResource, ...given: readonly unknown[]): unknown {
            const type: unknown = Reflect.get(this, "__pulumiType");
            types.push(String(type));
            return Reflect.apply(original, this, given);
        },
    );
    try {
        await work();
    } finally {
        Reflect.set(ComponentResource.prototype, "registerOutputs", original);
    }
    return types.filter((type) => type.startsWith("kura:"));
}

describe("a team's account in the first preview", () => {
    let created: Created;
    let preview: Created;
    let resources: readonly RenderedResource[];
    before(async () => {
        created = await wholeAccount(context);
        preview = await wholeAccount(context, { unknownOutputs: true });
        resources = accountResources(created);
    });

    it("shows every policy document whole, the same as after deployment", () => {
        const documents = (of: Created) =>
            new Map(accountResources(of).map((resource) => [resource.urn, documentsOf(resource)]));
        const known = documents(created);
        assert.ok([...known.values()].flat().length > 90);
        assert.deepEqual(documents(preview), known);
    });

    it("shows the same resources as after deployment", () => {
        const names = (of: Created) => of.resources.map(({ urn }) => urn).sort();
        assert.deepEqual(names(preview), names(created));
    });

    it("puts every resource into the team's account", () => {
        const elsewhere = resources.filter(({ custom, account }) => custom && account !== sample.teamAccount);
        assert.deepEqual(
            elsewhere.map(({ name }) => name),
            [],
        );
    });

    it("names every resource after its parent", () => {
        const byUrn = new Map(created.resources.map((resource) => [resource.urn, resource]));
        const strangers = resources.filter(({ name, parent }) => {
            const above = parent === undefined ? undefined : byUrn.get(parent);
            return above !== undefined && !name.startsWith(`${above.name}-`);
        });
        assert.deepEqual(
            strangers.map(({ name }) => name),
            [],
        );
        assert.ok(resources.filter(({ parent }) => parent !== undefined).length > 300);
    });

    for (const type of stateful) {
        it(`protects each ${type.split(":").at(-1)}`, () => {
            const kept = created.ofType(type);
            assert.ok(kept.length > 0);
            assert.deepEqual(
                kept.filter(({ protect }) => !protect).map(({ name }) => name),
                [],
            );
        });
    }

    it("is told by every component that it is complete", async () => {
        const complete = await componentsThatRegisterOutputs(() => wholeAccount(context));
        const components = resources.filter(({ custom }) => !custom).map(({ type }) => type);
        // The SDK makes the first of the two calls by itself, for components that never say that they are complete.
        assert.deepEqual(complete.sort(), [...components, ...components].sort());
    });
});
