import assert from "node:assert/strict";
import { accessModel } from "../../../plan/access/build";
import { accessFacts } from "../../../plan/access/facts";
import { toJson, policy } from "../../../components/iam/document";
import { accessOf, changed, sampleAccess, seen } from "../../support/access";

const careless = toJson(policy({ Sid: "Careless", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }));

for (const stack of ["dev", "prod"]) {
    describe(`the access model of ${stack}`, () => {
        it("knows every role with its trust, its boundary and policies that can be read", async () => {
            const { model, resources } = await accessOf(stack);
            const roles = resources.filter(({ type }) => type === "aws:iam/role:Role");
            assert.ok(roles.length > 30);
            for (const { urn, account, inputs } of roles) {
                const arn = `arn:aws:iam::${account}:role${String(inputs["path"])}${String(inputs["name"])}`;
                const principal = model.principals.get(arn);
                assert.ok(principal, arn);
                assert.equal(principal.urn, urn);
                assert.ok(principal.identity.length > 0, `${arn} may do nothing`);
                assert.equal(principal.boundary === undefined, inputs["permissionsBoundary"] === undefined, arn);
                assert.ok(principal.trust.document.Statement.length > 0, arn);
            }
        });
        it("joins inline and managed policies, and the pipeline's guard to a role that nobody rendered", async () => {
            const { model, config } = await accessOf(stack);
            const { accountId } = config.teams["fraud"] ?? {};
            const policies = (role: string) =>
                model.principals.get(`arn:aws:iam::${accountId}:role/${role}`)?.identity.map(({ name }) => name);
            const prefix = `kura-${stack}-fraud`;
            assert.deepEqual(policies(`kura/${prefix}-studio-aiko`), [
                `${prefix}-guard-jobs`,
                `${prefix}-guard-zone`,
                `${prefix}-features`,
                `${prefix}-studio-aiko/permissions`,
            ]);
            assert.deepEqual(policies("kura-deployer"), ["AdministratorAccess", `kura-deployer/${prefix}-guard`]);
        });
        it("tells people, workloads, services and the pipeline apart", async () => {
            const { model, config } = await accessOf(stack);
            const { accountId } = config.teams["fraud"] ?? {};
            const told = [...model.principals.values()]
                .filter(({ account }) => account === accountId)
                .map(({ name, kind, persona, member }) =>
                    [name.replace(`kura-${stack}-fraud-`, ""), kind, persona, member].filter(Boolean).join(" "),
                );
            for (const expected of [
                "developer-aiko persona developer aiko",
                "infra-admin persona infra-admin",
                "studio-ben workload ben",
                "jobs workload",
                "intake service",
                "nobody service",
                "kura-deployer deployer",
                "AWSServiceRoleForconfig service-linked",
            ]) {
                assert.ok(told.includes(expected), `${expected} is not among ${told.join(", ")}`);
            }
        });
        it("gives a role the tags of its account's provider besides its own", async () => {
            const { model, config } = await accessOf(stack);
            const studio = [...model.principals.values()].find(
                ({ name }) => name === `kura-${stack}-fraud-studio-aiko`,
            );
            assert.deepEqual(studio?.tags, {
                "kura:environment": stack,
                "kura:team": "fraud",
                "kura:data-class": config.teams["fraud"]?.dataClass,
                "kura:member": "aiko",
            });
        });
        it("knows every bucket with its policy, its key and its public access block", async () => {
            const { model, resources } = await accessOf(stack);
            const buckets = resources.filter(({ type }) => type === "aws:s3/bucket:Bucket");
            assert.ok(buckets.length >= 13);
            for (const { inputs, account } of buckets) {
                const bucket = model.resources.get(`arn:aws:s3:::${String(inputs["bucket"])}`);
                assert.equal(bucket?.account, account);
                assert.ok(bucket?.policy, bucket?.arn);
                assert.ok(bucket?.blocksPublicAccess, bucket?.arn);
                assert.ok(model.resources.has(bucket?.encryptedWith ?? ""), bucket?.arn);
            }
            assert.equal(
                [...model.resources.values()].filter(({ purpose }) => purpose === "landing").length,
                buckets.filter(({ name }) => name.endsWith("landing")).length,
            );
        });
        it("knows every key with its policy and its alias, imported or not", async () => {
            const { model, resources } = await accessOf(stack);
            const types = ["aws:kms/key:Key", "aws:kms/externalKey:ExternalKey"];
            const keys = resources.filter(({ type }) => types.includes(type));
            assert.ok(keys.length >= 10);
            for (const { account, id } of keys) {
                const key = [...model.resources.values()].find(({ arn }) => arn.endsWith(`:${account}:key/${id}`));
                assert.ok(key?.policy, id);
                assert.equal(key.aliases.length, 1, id);
                assert.ok(key.purpose, id);
            }
        });
        it("finds the guard rails of every account by the organization's tree", async () => {
            const { model, config } = await accessOf(stack);
            const { rootId, id } = config.organization;
            for (const { name, serviceControls, resourceControls, organizationPath } of model.accounts.values()) {
                if (name === "management") {
                    assert.deepEqual([serviceControls, resourceControls], [[], []]);
                    continue;
                }
                const unit = ["audit", "network"].includes(name) ? name : "teams";
                assert.match(organizationPath, new RegExp(`^${id}/${rootId}/ou-[0-9a-z-]+/$`));
                assert.equal(serviceControls.length, 3, name);
                assert.equal(resourceControls.length, 3, name);
                for (const { policies } of serviceControls) {
                    assert.equal(policies[0]?.name, "FullAWSAccess");
                }
                const ofUnit = [...(serviceControls[1]?.policies ?? []), ...(resourceControls[1]?.policies ?? [])];
                const named = ofUnit.map((each) => each.name).filter((each) => each !== "FullAWSAccess");
                assert.ok(named.length >= 3, named.join());
                assert.ok(
                    named.every((each) => each.startsWith(`kura-${stack}-${unit}-`)),
                    named.join(),
                );
            }
            assert.equal(model.accounts.size, 3 + Object.keys(config.teams).length);
        });
        it("calls networks by their recorded ids, with all their endpoints", async () => {
            const { model, config, resources } = await accessOf(stack);
            const ids = Object.fromEntries(model.vpcs.map(({ name, id }) => [name, id]));
            assert.equal(ids["entrance"], config.securityRoom.entranceVpcId);
            for (const [team, { vpcId }] of Object.entries(config.teams)) {
                assert.equal(ids[team], vpcId);
                assert.ok(model.doors.some(({ vpc, service }) => vpc === vpcId && service === "s3"));
            }
            const endpoints = resources.filter(({ type }) => type === "aws:ec2/vpcEndpoint:VpcEndpoint");
            assert.equal(model.doors.length, endpoints.length);
            const open = model.doors.filter(({ policy: document }) => document === undefined);
            assert.deepEqual([...new Set(open.map(({ service }) => service))], stack === "prod" ? ["email-smtp"] : []);
        });
        it("understands every policy there is", async () => {
            const { model } = await accessOf(stack);
            assert.deepEqual(model.unknown, []);
        });
    });
}

describe("accessModel()", () => {
    it("reports a policy of a kind that it does not weigh", async () => {
        const { config, resources } = await sampleAccess();
        const [template] = resources.filter(({ type }) => type === "aws:sns/topic:Topic");
        assert.ok(template);
        const strange = (type: string, inputs: Readonly<Record<string, unknown>>) =>
            seen(config, [[{ ...template, type, inputs }]]).model.unknown.map(({ property }) => property);
        assert.deepEqual(strange("aws:efs/fileSystemPolicy:FileSystemPolicy", { policy: careless }), ["policy"]);
        assert.deepEqual(strange("aws:new/thing:Thing", { rules: [{ document: careless }] }), ["rules"]);
        const stack = JSON.stringify({ Resources: { P: { Properties: { PolicyDocument: JSON.parse(careless) } } } });
        assert.deepEqual(strange("aws:cloudformation/stack:Stack", { templateBody: stack }), ["templateBody"]);
        assert.deepEqual(strange("aws:kms/grant:Grant", { granteePrincipal: "x" }), ["type"]);
        assert.deepEqual(strange("aws:iam/user:User", { name: "x" }), ["type"]);
        assert.deepEqual(strange("aws:sns/topic:Topic", { name: "x", policy: "{" }), ["policy"]);
        const old = careless.replace("2012-10-17", "2008-10-17");
        assert.deepEqual(strange("aws:sns/topic:Topic", { name: "x", policy: old }), ["policy"]);
        assert.deepEqual(strange("aws:cfg/rule:Rule", { inputParameters: '{"Statement":"none","Effect":"x"}' }), []);
    });
    it("reports a managed policy whose content it does not know", async () => {
        const environment = await sampleAccess();
        const arn = "arn:aws:iam::aws:policy/PowerUserAccess";
        const { model } = changed(environment, "radar-roles-jobs", { managedPolicyArns: [arn] });
        assert.deepEqual(
            model.unknown.map(({ property, reason }) => [property, reason]),
            [["managedPolicyArns", `the content of ${arn} is not known`]],
        );
    });
    it("sees a second policy on one resource, of which AWS keeps one", async () => {
        const { config, resources } = await sampleAccess();
        const one = resources.find(({ name }) => name === "radar-buckets-work-policy");
        assert.ok(one);
        const { model } = seen(config, [[...resources, { ...one, urn: `${one.urn}-again` }]]);
        assert.match(model.unknown.map(({ reason }) => reason).join(), /has a policy already/);
    });
    it("reads again only what has changed: all other policies remain the same objects", async () => {
        const before = await sampleAccess();
        const after = changed(before, "radar-buckets-work-policy", { policy: careless });
        const policies = ({ model }: typeof before) =>
            [...model.resources.values()].map((each) => each.policy?.document);
        const now = policies(after);
        const different = policies(before).filter((document, index) => document !== now[index]);
        assert.equal(different.length, 1);
    });
    it("keeps no rendering alive: facts hold nothing but plain data", async () => {
        const { parts, config } = await sampleAccess();
        const copy = parts.map(({ facts }) => ({ facts: structuredClone(facts) }));
        assert.deepEqual(accessModel(copy, config), accessModel(parts, config));
        assert.deepEqual(accessFacts([], config.region), { facts: [] });
    });
});
