import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { setFlagsFromString } from "node:v8";
import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import { Vpc } from "@pulumi/aws/ec2/vpc";
import { SpotFleetRequest } from "@pulumi/aws/ec2/spotFleetRequest";
import { Key } from "@pulumi/aws/kms/key";
import { Provider } from "@pulumi/aws/provider";
import { Topic } from "@pulumi/aws/sns/topic";
import { ComponentResource, type ComponentResourceOptions, Config, secret, StackReference } from "@pulumi/pulumi";
import { redacted, render, RenderError, unknownValue } from "../../../plan/engine";
import { deploy, valueOf } from "../../support/deploy";

class Box extends ComponentResource {
    constructor(name: string, opts?: ComponentResourceOptions) {
        super("kura:test:Box", name, {}, opts);
        this.registerOutputs({});
    }
}

async function problemsOf(program: () => unknown): Promise<readonly string[]> {
    try {
        await render(program);
    } catch (error) {
        assert.ok(error instanceof RenderError, String(error));
        return error.problems;
    }
    return [];
}

describe("render", () => {
    it("refuses a function call that asks AWS", async () => {
        const problems = await problemsOf(() => getCallerIdentity());
        assert.deepEqual(problems, [
            "function aws:index/getCallerIdentity:getCallerIdentity: asks AWS a question, which has no answer before " +
                "deployment; put the value in the configuration or compute it",
        ]);
    });

    it("refuses to read a resource that exists already", async () => {
        const [problem] = await problemsOf(() => Vpc.get("theirs", "vpc-1"));
        assert.match(problem ?? "", /^theirs \(aws:ec2\/vpc:Vpc\): reads the existing resource vpc-1/);
    });

    it("knows the outputs of another stack that it is given", async () => {
        const outputs = { shared: { id: "tgw-1", zones: ["a", "b"] } };
        const { resources } = await render(
            () => {
                const shared = new StackReference("acme/kura/dev").requireOutput("shared");
                return new LogGroup("log", { name: shared.apply(({ id, zones }) => `${id}-${zones.join("")}`) });
            },
            { stackOutputs: { "acme/kura/dev": outputs } },
        );
        assert.deepEqual(
            resources.map(({ name, inputs }) => [name, inputs["name"]]),
            [["log", "tgw-1-ab"]],
        );
    });

    it("refuses to read the outputs of a stack that nobody gave", async () => {
        const problems = await problemsOf(() => new StackReference("acme/kura/dev"));
        assert.deepEqual(problems, [
            "acme/kura/dev (pulumi:pulumi:StackReference): reads outputs that nobody gave; give those of acme/kura/dev as stackOutputs",
        ]);
    });

    it("refuses two resources of one type and name under one parent", async () => {
        const problems = await problemsOf(() => [new Key("same"), new Key("same")]);
        assert.deepEqual(problems, [
            "same (aws:kms/key:Key): is registered twice under one parent; give each its own name",
        ]);
    });

    it("refuses two resources of one type and name under different parents", async () => {
        const problems = await problemsOf(() => [new Key("same"), new Key("same", {}, { parent: new Box("box") })]);
        assert.deepEqual(problems, [
            "same (aws:kms/key:Key): the name is taken by a resource under another parent; give each its own name",
        ]);
    });

    it("refuses a type whose answers nobody has written down", async () => {
        const problems = await problemsOf(
            () => new SpotFleetRequest("fleet", { iamFleetRole: "role", targetCapacity: 1 }),
        );
        assert.deepEqual(problems, [
            "fleet (aws:ec2/spotFleetRequest:SpotFleetRequest): no answer is known for this type; add a row to plan/engine/answers",
        ]);
    });

    it("refuses an input that comes from an output nobody answers", async () => {
        const [problem] = await problemsOf(() => {
            const vpc = new Vpc("v", { cidrBlock: "10.0.0.0/16" });
            return new LogGroup("log", { tags: { range: vpc.ipv6CidrBlock } });
        });
        assert.match(problem ?? "", /^log \(aws:cloudwatch\/logGroup:LogGroup\): input tags\.range is unknown/);
    });

    it("reports every problem at once", async () => {
        const problems = await problemsOf(() => [new Key("a"), new Key("a"), Vpc.get("theirs", "vpc-1")]);
        assert.equal(problems.length, 2);
    });

    it("throws what the program throws, with the place in the program", async () => {
        await assert.rejects(
            render(() => {
                throw new TypeError("no such team");
            }),
            (error: Error) => error.name === "TypeError" && (error.stack ?? "").includes("render.test.ts"),
        );
    });

    it("throws what an apply throws", async () => {
        await assert.rejects(
            render(() => {
                new Key("k").arn.apply(() => {
                    throw new RangeError("too many");
                });
            }),
            { name: "RangeError", message: "too many" },
        );
    });

    it("throws what an input's apply throws", async () => {
        const program = () => {
            const description = new Key("k").arn.apply((): string => {
                throw new RangeError("too many");
            });
            return new Key("other", { description });
        };
        await assert.rejects(render(program), RangeError);
    });

    it("hands the program its configuration", async () => {
        const { outputs } = await render(() => ({ region: new Config("kura").require("region") }), {
            config: { "kura:region": "eu-west-1" },
        });
        assert.deepEqual(outputs, { region: "eu-west-1" });
    });

    it("leaves nothing behind in the process", async () => {
        const before = [
            Error.stackTraceLimit,
            process.listeners("unhandledRejection").length,
            process.listeners("beforeExit").length,
        ];
        await render(() => new Key("k"));
        await assert.rejects(render(() => Promise.reject(new Error("failed"))));
        const after = [
            Error.stackTraceLimit,
            process.listeners("unhandledRejection").length,
            process.listeners("beforeExit").length,
        ];
        assert.deepEqual(after, before);
    });

    it("keeps nothing of one render alive through the next", async () => {
        setFlagsFromString("--expose-gc");
        const collectGarbage: unknown = runInNewContext("gc");
        assert.ok(typeof collectGarbage === "function");
        const made: WeakRef<object>[] = [];
        await render(() => {
            made.push(new WeakRef(new Key("k")));
        });
        await render(() => new Key("k"));
        await new Promise((resolve) => setImmediate(resolve));
        collectGarbage();
        assert.equal(made[0]?.deref(), undefined);
    });
});

describe("a rendered resource", () => {
    it("shows its options", async () => {
        const { created } = await deploy(() => {
            const box = new Box("box", { protect: true, retainOnDelete: true });
            const key = new Key(
                "box-key",
                {},
                { parent: box, aliases: [{ name: "old-key" }], ignoreChanges: ["tags"] },
            );
            new LogGroup(
                "box-log",
                { kmsKeyId: key.arn },
                { parent: box, protect: false, dependsOn: new Topic("topic") },
            );
        });
        const [box, key, log] = [created.byName("box"), created.byName("box-key"), created.byName("box-log")];
        assert.deepEqual(
            [box.urn, box.custom, box.parent, key.parent],
            ["urn:pulumi:test::kura::kura:test:Box::box", false, undefined, box.urn],
        );
        assert.equal(key.urn, "urn:pulumi:test::kura::kura:test:Box$aws:kms/key:Key::box-key");
        assert.deepEqual([key.protect, key.retainOnDelete, log.protect, log.retainOnDelete], [true, true, false, true]);
        assert.deepEqual([key.aliases, key.ignoreChanges], [[{ name: "old-key", parent: box.urn }], ["tags"]]);
        assert.deepEqual(log.dependencies, [created.byName("topic").urn, key.urn].sort());
        assert.deepEqual(log.propertyDependencies, { kmsKeyId: [key.urn] });
    });

    it("is in the account of its provider, and a component in that of its children", async () => {
        const { created } = await deploy(() => {
            const provider = new Provider("p", { region: "eu-west-1", allowedAccountIds: ["200000000001"] });
            const outer = new Box("outer", { providers: [provider] });
            const inner = new Box("inner", { parent: outer });
            new Key("key", {}, { parent: inner });
            new Topic("nowhere");
        });
        const accounts = ["outer", "inner", "key", "nowhere"].map((name) => created.byName(name).account);
        assert.deepEqual(accounts, ["200000000001", "200000000001", "200000000001", undefined]);
        assert.equal(created.byName("key").provider, created.one("pulumi:providers:aws").urn);
    });

    it("has its secrets marked, and shows none of them when redacted", async () => {
        const { created } = await deploy(
            () => new LogGroup("log", { name: secret("hush"), tags: { a: secret("hush"), b: "open" } }),
        );
        const log = created.byName("log");
        assert.equal(log.inputs["name"], "hush");
        assert.deepEqual(redacted(log), { name: "[secret]", tags: { a: "[secret]", b: "open" } });
        assert.doesNotMatch(JSON.stringify(redacted(log)), /hush/);
    });

    it("has inputs known and outputs unknown where outputs are left unknown", async () => {
        const { result, created } = await deploy(
            () => {
                const key = new Key("key", { description: "known" });
                new LogGroup("log", { name: "known", kmsKeyId: key.arn });
                return key;
            },
            { unknownOutputs: true },
        );
        assert.deepEqual(created.byName("log").inputs, { kmsKeyId: unknownValue, name: "known" });
        assert.equal(await valueOf(result.description), "known");
        assert.equal(await valueOf(result.arn), undefined);
    });
});
