import assert from "node:assert/strict";
import { copyMachine, partsExpression } from "../../../../components/team/intake/copy-machine";
import { sampleContext } from "../../../support/contexts";

const context = sampleContext();
const { names } = context;
/** What the tests look at in a state. */
interface Shown {
    readonly Type: string;
    readonly Arguments: Record<string, unknown>;
    readonly Retry: readonly { readonly ErrorEquals: readonly string[] }[];
    readonly Next?: string;
    readonly Default?: string;
    readonly Choices?: readonly { readonly Next: string }[];
    readonly Catch?: readonly { readonly Next: string }[];
    readonly End?: boolean;
}

const machine = JSON.parse(JSON.stringify(copyMachine(context)));
const copyPart = machine.States.CopyParts.ItemProcessor.States.CopyPart;
const states = Object.entries<Shown>(machine.States);
const tasks = Object.entries<Shown>({ ...machine.States, CopyPart: copyPart }).filter(
    ([, { Type }]) => Type === "Task",
);

describe("the machine that copies clean objects", () => {
    it("leads from every state to another one or to an end", async () => {
        const known = new Set(Object.keys(machine.States));
        for (const [name, { Next, Default, Choices = [], Catch = [], End, Type }] of states) {
            const next = [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)].flatMap((way) => way ?? []);
            assert.ok(next.length > 0 || End === true || Type === "Fail", name);
            assert.deepEqual(
                next.filter((target) => !known.has(target)),
                [],
                name,
            );
        }
        assert.ok(known.has(machine.StartAt));
    });

    it("reaches every state", async () => {
        const text = JSON.stringify(machine);
        for (const name of Object.keys(machine.States)) {
            assert.ok(machine.StartAt === name || text.includes(`:"${name}"`), name);
        }
    });

    it("reads landing and writes input, and nothing else", async () => {
        const buckets = tasks.map(([name, { Arguments }]) => [name, Arguments["Bucket"]]);
        assert.deepEqual(Object.fromEntries(buckets), {
            Measure: names.bucket("landing"),
            CopyWhole: names.bucket("input"),
            BeginUpload: names.bucket("input"),
            CopyPart: names.bucket("input"),
            EndUpload: names.bucket("input"),
            AbandonUpload: names.bucket("input"),
        });
    });

    it("copies the version that was scanned, whatever has been written over it since", async () => {
        const source = `{% '${names.bucket("landing")}/' & $encodeUrlComponent($key) & '?versionId=' & $version %}`;
        assert.equal(machine.States.CopyWhole.Arguments.CopySource, source);
        assert.equal(copyPart.Arguments.CopySource, source);
        assert.equal(machine.States.Measure.Arguments.VersionId, machine.States.Measure.Assign.version);
        assert.equal(machine.States.Measure.Assign.version, "{% $states.input.detail.s3ObjectDetails.versionId %}");
    });

    it("leaves the tags behind", async () => {
        assert.equal(machine.States.CopyWhole.Arguments.TaggingDirective, "REPLACE");
        assert.ok(!JSON.stringify(machine).includes('"Tagging"'));
    });

    it("leaves encryption to the bucket, whose default is the right key", async () => {
        assert.doesNotMatch(JSON.stringify(machine), /ServerSideEncryption|SSE/);
    });

    it("tries every call again before it fails", async () => {
        for (const [name, { Retry }] of tasks) {
            assert.deepEqual(Retry[0]?.ErrorEquals, ["States.ALL"], name);
        }
    });

    it("copies large objects in parts and abandons the upload when one fails", async () => {
        assert.equal(machine.States.ChooseWay.Choices[0].Condition, `{% $size <= ${1024 ** 3} %}`);
        assert.equal(machine.States.ChooseWay.Default, "BeginUpload");
        for (const state of ["CopyParts", "EndUpload"]) {
            assert.deepEqual(machine.States[state].Catch, [{ ErrorEquals: ["States.ALL"], Next: "AbandonUpload" }]);
        }
        assert.equal(machine.States.AbandonUpload.Next, "NotCopied");
        assert.equal(machine.States.NotCopied.Type, "Fail");
        assert.equal(machine.States.CopyParts.Items, partsExpression());
    });

    it("cuts an object into parts that meet without gap or overlap", async () => {
        const first = /\$formatNumber\(\$i \* (\d+), '0'\)/.exec(partsExpression())?.[1];
        const next = /\$min\(\[\(\$i \+ 1\) \* (\d+), \$size\]\) - 1/.exec(partsExpression())?.[1];
        const count = /\$ceil\(\$size \/ (\d+)\) - 1/.exec(partsExpression())?.[1];
        assert.deepEqual([first, next, count], Array(3).fill(String(512 * 1024 ** 2)));
    });

    it("fits S3's and Step Functions' limits for the largest object that GuardDuty scans", async () => {
        const parts = Math.ceil(100e9 / (512 * 1024 ** 2));
        assert.ok(parts <= 10_000 && parts * 10 < 25_000);
        assert.ok(JSON.stringify(machine).length < 1_000_000);
    });
});
