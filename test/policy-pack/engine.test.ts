import assert from "node:assert/strict";
import { generateStack, renamed } from "../../bench/generate-stack";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { readPackConfig } from "../../policy-pack/lib/pack-config";
import type { ResourceRecord } from "../../policy-pack/lib/resource";
import { unknownString } from "../../policy-pack/lib/unknown";
import { rules } from "../../policy-pack/rules";
import { bootPack, inOrder, type BootedPack } from "./booted-pack";
import { asKnown, asPreviewed, record } from "./support";

/** Every example of every rule as one stack: found faults and their absence both count. */
function everyExample(): ResourceRecord[] {
    return rules.flatMap((rule) =>
        rule.checks.flatMap((check, c) => {
            const examples =
                check.kind === "stack"
                    ? [check.compliant, check.noncompliant].flatMap((of) => Object.values(of).map(asPreviewed))
                    : [check.compliant, check.noncompliant].flatMap((of) =>
                          Object.values(of).map((props) => check.tokens.map((token) => record(token, token, props))),
                      );
            return examples.flatMap((resources, e) => resources.map((one) => renamed(one, `${rule.name}-${c}-${e}`)));
        }),
    );
}

describe("policy pack: booted as the engine boots it", function () {
    this.timeout(240_000);
    let pack: BootedPack;
    before(async () => {
        pack = await bootPack();
    });
    after(() => pack.stop());

    it("finds over gRPC what it finds in process", async () => {
        const resources = [...everyExample(), record("aws:other/thing:Thing", "other", { policy: "{" })];
        const alone = await Promise.all(resources.map((resource) => pack.analyze(resource)));
        const together = await pack.analyzeStack(resources);
        const expected = evaluate(resources);
        assert.ok(resources.length > 500 && expected.length > 500);
        assert.deepEqual(inOrder([...alone.flat(), ...together]), inOrder(expected));
    });

    it("finds the same in 500 generated resources", async () => {
        const resources = generateStack(rules, 500);
        const alone = await Promise.all(resources.map((resource) => pack.analyze(resource)));
        const together = await pack.analyzeStack(resources);
        const expected = evaluate(resources);
        assert.ok(expected.length > 300 && expected.some(({ unknown }) => unknown));
        assert.deepEqual(inOrder([...alone.flat(), ...together]), inOrder(expected));
    });

    it("resolves references by id as well", async () => {
        const known = rules.flatMap((rule) =>
            rule.checks.flatMap((check) => (check.kind === "stack" ? Object.values(check.noncompliant) : [])),
        );
        for (const example of known.slice(0, 12)) {
            const resources = asKnown(example);
            const alone = await Promise.all(resources.map((resource) => pack.analyze(resource)));
            const together = await pack.analyzeStack(resources);
            assert.deepEqual(inOrder([...alone.flat(), ...together]), inOrder(evaluate(resources)));
        }
    });

    it("tells Pulumi Cloud, which counts them, which rules do not apply, and nobody else", async () => {
        const key = record("aws:kms/key:Key", "key", {});
        const alone = rules.filter(({ checks }) => checks.some(({ kind }) => kind === "resource"));
        const applying = alone.filter(({ checks }) =>
            checks.some(({ kind, tokens }) => kind === "resource" && tokens.includes(key.type)),
        );
        const others = alone.filter((rule) => !applying.includes(rule)).map(({ name }) => name);
        assert.ok(applying.length > 1);
        assert.deepEqual(await pack.notApplicable(key), []);
        await pack.configureStack("acme");
        assert.deepEqual(await pack.notApplicable(key), others);
        await pack.configureStack("organization");
        assert.deepEqual(await pack.notApplicable(key), []);
        const ofCloud = await bootPack(undefined, "acme");
        assert.deepEqual(await ofCloud.notApplicable(key), others);
        assert.deepEqual(inOrder(await ofCloud.analyze(key)), inOrder(await pack.analyze(key)));
        ofCloud.stop();
    });

    it("serves each rule as a policy, between two that speak of the pack", async () => {
        assert.deepEqual(await pack.policies(), ["kura-pack", ...rules.map(({ name }) => name), "kura-pack-end"]);
    });

    it("says what it cannot judge, as an advisory notice", async () => {
        const found = await pack.analyze(
            record("aws:sagemaker/domain:Domain", "later", { appNetworkAccessType: unknownString }),
        );
        const notice = found.find(({ rule }) => rule === "sagemaker-domain-vpc-only");
        assert.deepEqual(notice?.level, "advisory");
        assert.match(
            notice.message,
            /sagemaker-domain-vpc-only could not be judged: appNetworkAccessType is not known/,
        );
    });

    it("obeys the settings that the engine hands over", async () => {
        const group = record("aws:cloudwatch/logGroup:LogGroup", "g", { kmsKeyId: "alias/logs", retentionInDays: 30 });
        assert.equal((await pack.analyze(group)).length, 1);
        await pack.configure({ "logs-log-group-retained": { days: 30 } });
        assert.deepEqual(await pack.analyze(group), []);
    });

    it("obeys the levels that the engine hands over, of questions about a resource and about the stack", async () => {
        const queue = record("aws:sqs/queue:Queue", "jobs", {});
        const bucket = record("aws:s3/bucket:Bucket", "data", {});
        const levelsOf = async () => {
            const found = [...(await pack.analyze(queue)), ...(await pack.analyzeStack([bucket]))];
            return ["sqs-queue-customer-key", "s3-bucket-tls-only"].map(
                (rule) => found.find((one) => one.rule === rule)?.level,
            );
        };
        const both = (config: object) => ({ "sqs-queue-customer-key": config, "s3-bucket-tls-only": config });
        assert.deepEqual(await levelsOf(), ["mandatory", "mandatory"]);
        await pack.configure(both({ enforcementLevel: "advisory" }));
        assert.deepEqual(await levelsOf(), ["advisory", "advisory"]);
        await pack.configure(both({ enforcementLevel: "disabled" }));
        assert.deepEqual(await levelsOf(), [undefined, undefined]);
    });

    describe("with a configuration of the pack", () => {
        const queues = ["jobs", "other"].map((name) => record("aws:sqs/queue:Queue", name, {}));
        const domain = record("aws:sagemaker/domain:Domain", "later", { appNetworkAccessType: unknownString });
        const gateway = record("aws:ec2/internetGateway:InternetGateway", "way-out", {});
        const bucket = record("aws:s3/bucket:Bucket", "data", {});
        const resources = [...queues, domain, gateway, bucket];
        const exception = { rule: "sqs-queue-customer-key", reason: "r", owner: "o", expires: "2999-12-31" };
        const configs: Record<string, Record<string, object>> = {
            "an exception": { "kura-pack": { exceptions: [{ ...exception, resource: "jobs" }] } },
            "an expired exception": {
                "kura-pack": { exceptions: [{ ...exception, resource: "j*", expires: "2020-01-01" }] },
            },
            "an exception from a question about the stack": {
                "kura-pack": { exceptions: [{ ...exception, rule: "s3-bucket-tls-only", resource: "data" }] },
            },
            "an exception that nothing needs": { "kura-pack": { exceptions: [{ ...exception, resource: "gone" }] } },
            "the preset for any stack": { "kura-pack": { preset: "baseline" } },
            "the preset that advises": { "kura-pack": { preset: "advisory-only" } },
            "levels of its own": {
                "kura-pack": { preset: "baseline", levels: { "ec2-internet-gateway-absent": "mandatory" } },
            },
            "unknowns that block": { "kura-pack": { unknowns: "mandatory" } },
            "unknowns that block, in a preset that advises": {
                "kura-pack": { unknowns: "mandatory", preset: "advisory-only" },
            },
        };
        for (const [title, config] of Object.entries(configs)) {
            it(`finds over gRPC what it finds in process, with ${title}`, async () => {
                await pack.configure(config);
                const alone = await Promise.all(resources.map((resource) => pack.analyze(resource)));
                const together = await pack.analyzeStack(resources);
                const expected = evaluate(resources, readPackConfig(config, rules));
                assert.notDeepEqual(inOrder(expected), inOrder(evaluate(resources)), "the configuration has no effect");
                assert.deepEqual(inOrder([...alone.flat(), ...together]), inOrder(expected).map(fromConfig));
            });
        }
        /** Over CrossGuard what the pack says of idle exceptions comes from its last policy. */
        function fromConfig(line: string) {
            return line.replace(/^kura-pack \|/, "kura-pack-end |");
        }

        it("judges all the same where its first policy is disabled, by the rules' own levels", async () => {
            await pack.configure({ "kura-pack": { enforcementLevel: "disabled", preset: "advisory-only" } });
            const alone = await Promise.all(resources.map((resource) => pack.analyze(resource)));
            const together = await pack.analyzeStack(resources);
            assert.deepEqual(inOrder([...alone.flat(), ...together]), inOrder(evaluate(resources)));
        });

        it("blocks once for each thing that is wrong with it, and excepts nothing by it", async () => {
            await pack.configure({
                "kura-pack": { exceptions: [{ ...exception, resource: "jobs", expires: "soon" }] },
            });
            const found = (await Promise.all(resources.map((resource) => pack.analyze(resource)))).flat();
            const complaints = found.filter(({ rule }) => rule === "kura-pack");
            assert.deepEqual(
                complaints.map(({ level, message }) => [level, message]),
                [["mandatory", 'kura-pack.exceptions[0].expires: "soon" is not a day; write it as YYYY-MM-DD']],
            );
            assert.ok(found.some(({ rule, resource }) => rule === exception.rule && resource === queues[0]?.urn));
        });
    });
});
