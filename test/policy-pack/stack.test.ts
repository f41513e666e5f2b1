import assert from "node:assert/strict";
import type { ResourceRecord } from "../../policy-pack/lib/resource";
import { StackIndex } from "../../policy-pack/lib/stack";
import { UnknownValueError, unknownString } from "../../policy-pack/lib/unknown";
import { record } from "./support";

const vpc = "aws:ec2/vpc:Vpc";
const log = "aws:ec2/flowLog:FlowLog";

function companionsOf(target: ResourceRecord, ...others: ResourceRecord[]): string[] {
    const stack = new StackIndex([target, record(vpc, "other", {}), ...others]);
    const [subject] = stack.of(target.type);
    assert.ok(subject);
    return stack.companions(subject, log, "vpcId").map(({ name }) => name);
}

describe("policy pack: who points to whom", () => {
    const main = {
        ...record(vpc, "main", { name: "main" }),
        id: "vpc-1",
        outputs: { arn: "arn:aws:ec2:eu-west-1:1:vpc/vpc-1" },
    };
    const pointing = (vpcId: unknown) => record(log, "log", { vpcId });

    const rows: Record<string, [ResourceRecord, boolean]> = {
        "an id": [pointing("vpc-1"), true],
        "a name": [pointing("main"), true],
        "an ARN": [pointing("arn:aws:ec2:eu-west-1:1:vpc/vpc-1"), true],
        "an ARN of what is within": [pointing("arn:aws:ec2:eu-west-1:1:vpc/vpc-1/*"), true],
        "one of a list": [pointing(["vpc-0", "vpc-1"]), true],
        "a dependency": [{ ...pointing(unknownString), propertyDependencies: { vpcId: [main.urn] } }, true],
        "another id": [pointing("vpc-2"), false],
        "another dependency": [
            { ...pointing(unknownString), propertyDependencies: { vpcId: [record(vpc, "other", {}).urn] } },
            false,
        ],
        nothing: [pointing(undefined), false],
    };
    for (const [title, [other, found]] of Object.entries(rows)) {
        it(`${found ? "follows" : "does not follow"} ${title}`, async () => {
            assert.deepEqual(companionsOf(main, other), found ? ["log"] : []);
        });
    }

    it("does not say that nobody points when somebody may", async () => {
        assert.throws(() => companionsOf(main, pointing(unknownString)), UnknownValueError);
        assert.deepEqual(companionsOf(main, pointing(unknownString), { ...pointing("vpc-1"), name: "sure" }), ["sure"]);
    });

    it("knows as little of a dependency that the stack does not have as the engine tells", async () => {
        const away = { ...pointing(unknownString), propertyDependencies: { vpcId: ["urn:away"] } };
        assert.throws(() => companionsOf(main, away), UnknownValueError);
    });

    it("finds what a property points to, or says that it cannot know", async () => {
        const target = (other: ResourceRecord) => {
            const stack = new StackIndex([main, other]);
            const [source] = stack.of(log);
            assert.ok(source);
            return stack.target(source, "vpcId", vpc)?.name;
        };
        assert.deepEqual([target(pointing("vpc-1")), target(pointing("vpc-2"))], ["main", undefined]);
        assert.throws(() => target(pointing(unknownString)), UnknownValueError);
    });

    it("names the property that is not known", async () => {
        const [subject] = new StackIndex([record(vpc, "main", { a: { b: [unknownString] } })]).of<{
            a: { b: string[] };
        }>(vpc);
        assert.throws(() => subject?.props.a?.b?.[0], /a\.b\.0 is not known before the update/);
    });

    it("has no property that is null, however deep, and leaves what is given untouched", async () => {
        const inputs = { a: null, b: { c: null, d: [null, { e: null, f: 0 }] }, g: false };
        const [subject] = new StackIndex([record(vpc, "main", inputs)]).resources;
        assert.deepEqual(subject?.props, { b: { d: [{ f: 0 }] }, g: false });
        assert.equal(inputs.a, null);
        const whole = { a: { b: [0, ""] } };
        assert.equal(new StackIndex([record(vpc, "main", whole)]).resources[0]?.props, whole);
    });
});
