import assert from "node:assert/strict";
import { policy, toJson } from "../../components/iam/document";
import { documentChanges } from "../../mutations/documents";
import { whyNone } from "../../mutations/honest/not-mutants";
import { propertyAt } from "../../mutations/honest/provider-types";
import { applied, changed, type Change } from "../../mutations/mutant";
import { mutantOf } from "../../mutations/mutants";
import { changesOf } from "../../mutations/values";
import { removals } from "../../mutations/removals";
import type { RenderedResource } from "../../plan/engine";

function resource(type: string, name: string, inputs: object, takes: readonly string[] = []): RenderedResource {
    return {
        urn: `urn:pulumi:test::kura::${type}::${name}`,
        type,
        name,
        parent: undefined,
        account: "200000000001",
        provider: undefined,
        custom: true,
        protect: false,
        retainOnDelete: false,
        deletedWith: undefined,
        aliases: [],
        ignoreChanges: [],
        dependencies: [],
        propertyDependencies: { source: takes.map((each) => `urn:pulumi:test::kura::${type}::${each}`) },
        inputs: Object.fromEntries(Object.entries(inputs)),
        secrets: [],
        id: name,
        outputs: {},
    };
}

const bucket = "aws:s3/bucket:Bucket";
const ways = (changes: readonly Change[]) => changes.map(({ way, change }) => `${way}: ${change}`);
const removal = (path: Change["path"]): Change => ({ way: "remove", path, change: "is not there", value: undefined });

describe("mutants", () => {
    it("flip switches, remove properties and turn words into weaker ones", async () => {
        assert.deepEqual(ways(changesOf({ forceDestroy: false, versioningConfiguration: { status: "Enabled" } })), [
            "remove: is not there",
            "flip: is true",
            "remove: is not there",
            "remove: is not there",
            "weaker choice: is Disabled",
        ]);
    });

    it("put strangers and public ranges in the place of what is named", async () => {
        const found = ways(changesOf({ cidr: "10.0.0.0/16", role: "arn:aws:iam::200000000001:role/x" }));
        assert.ok(found.includes("public range: is 0.0.0.0/0"));
        assert.ok(found.includes("a stranger: names a stranger's account"));
    });

    it("leave names and descriptions alone", async () => {
        assert.deepEqual(changesOf({ name: "x", description: "y" }), []);
    });

    it("drop, narrow and invert a Deny, and widen an Allow", async () => {
        const document = policy(
            { Sid: "No", Effect: "Deny", Principal: "*", Action: ["s3:GetObject", "s3:PutObject"], Resource: "*" },
            {
                Sid: "Yes",
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::200000000001:root" },
                Action: "s3:GetObject",
                Resource: "arn:aws:s3:::a/*",
                Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
            },
        );
        const found = ways(documentChanges(document));
        for (const expected of [
            "drop a Deny: No: is not there",
            "narrow a Deny: No: Action is s3:GetObject alone",
            "wildcard: Yes: Action is s3:*",
            "wildcard: Yes: Resource is *",
            "widen: Yes: Principal is *",
            "a stranger: Yes: Principal is a stranger",
            "drop a condition: Yes: without StringEquals aws:PrincipalOrgID",
            "invert a condition: Yes: StringEquals is StringNotEquals",
        ]) {
            assert.ok(found.includes(expected), `${expected} is not among\n${found.join("\n")}`);
        }
    });

    it("do not widen what is as wide already", async () => {
        const document = policy({ Sid: "All", Effect: "Allow", Action: "s3:*", Resource: "*" });
        assert.deepEqual(
            ways(documentChanges(document)).filter((each) => each.startsWith("wildcard")),
            [],
        );
    });

    it("take the place of the one resource, and leave all others", async () => {
        const [one, other] = [resource(bucket, "one", { forceDestroy: false }), resource(bucket, "other", {})];
        const mutant = mutantOf(one, { way: "flip", path: ["forceDestroy"], change: "is true", value: true });
        const [first, second] = applied(mutant, [one, other]);
        assert.equal(first?.inputs["forceDestroy"], true);
        assert.equal(second, other);
    });

    it("remove a resource with the few that take its outputs, and none on which much is built", async () => {
        const few = [resource(bucket, "a", {}), resource(bucket, "b", {}, ["a"])];
        assert.deepEqual(
            removals(few, ({ name }) => name === "a").mutants.map(({ urns }) => urns.length),
            [2],
        );
        const many = [
            resource(bucket, "a", {}),
            ..."bcdefgh".split("").map((name) => resource(bucket, name, {}, ["a"])),
        ];
        const { mutants, refused } = removals(many, ({ name }) => name === "a");
        assert.deepEqual([mutants.length, refused.length], [0, 1]);
    });

    it("change a value inside a list, a map or a text of JSON", async () => {
        assert.deepEqual(changed({ a: [1, { b: 2 }] }, ["a", 1, "b"], 3), { a: [1, { b: 3 }] });
        assert.deepEqual(changed({ a: [1, 2] }, ["a", 0], undefined), { a: [2] });
        const text = toJson(policy({ Sid: "No", Effect: "Deny", Action: "*", Resource: "*" }));
        const [dropped] = changesOf({ policy: text }).filter(({ way }) => way === "drop a Deny");
        assert.equal(dropped?.value, '{"Version":"2012-10-17","Statement":[]}');
    });
});

describe("what is no mutant", () => {
    const reason = (type: string, inputs: object, path: Change["path"]) =>
        whyNone(resource(type, "x", inputs), removal(path));

    it("is a required property that is taken away, found in the provider's types", async () => {
        assert.equal(propertyAt("aws:s3/bucketPolicy:BucketPolicy", ["policy"])?.required, true);
        assert.equal(
            reason("aws:s3/bucketPolicy:BucketPolicy", { policy: "{}" }, ["policy"]),
            "the provider refuses it: the property is required",
        );
    });

    it("is the provider's documented default", async () => {
        assert.equal(
            reason("aws:ec2/vpc:Vpc", { enableDnsSupport: true }, ["enableDnsSupport"]),
            "the same: the provider's documented default",
        );
    });

    it("is a switch that is off and is taken away", async () => {
        assert.equal(reason(bucket, { forceDestroy: false }, ["forceDestroy"]), "the same: an absent switch is off");
    });

    it("is the one of several properties that a rule of a security group needs", async () => {
        assert.equal(
            reason("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", { cidrIpv4: "10.0.0.0/8" }, ["cidrIpv4"]),
            "the provider refuses it: one of several properties is required",
        );
    });

    it("is not a switch that is on", async () => {
        assert.equal(reason(bucket, { objectLockEnabled: true }, ["objectLockEnabled"]), undefined);
    });
});
