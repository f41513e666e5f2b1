import assert from "node:assert/strict";
import fc from "fast-check";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { concernsStack, fits, type Exception } from "../../policy-pack/lib/exceptions";
import { readPackConfig } from "../../policy-pack/lib/pack-config";
import { closedOnly, presets } from "../../policy-pack/lib/presets";
import { unknownString } from "../../policy-pack/lib/unknown";
import { rules } from "../../policy-pack/rules";
import { record } from "./support";

const queue = (name = "jobs") => record("aws:sqs/queue:Queue", name, {});
const exception: Exception = {
    rule: "sqs-queue-customer-key",
    resource: "jobs",
    reason: "holds no data",
    owner: "platform",
    expires: "2027-03-31",
};
const today = "2027-01-01";
const told = (given: Parameters<typeof evaluate>[1], resources = [queue()]) =>
    evaluate(resources, given)
        .filter(({ rule }) => rule === exception.rule || rule === "kura-pack")
        .map(({ level, resource, message }) => `${level} ${resource.split("::").pop()}: ${message}`);
const refused = "mandatory jobs: kmsMasterKeyId is unset; name a customer managed KMS key";

describe("policy pack: exceptions", () => {
    it("finds without one", async () => assert.deepEqual(told({}), [refused]));

    for (const resource of ["jobs", "j*", "*obs", "j*b*", "urn:pulumi:dev::test::*::jobs", queue().urn]) {
        it(`excepts by ${resource}`, async () => {
            assert.deepEqual(told({ today, exceptions: [{ ...exception, resource }] }), []);
        });
    }

    it("leaves other resources and other rules alone", async () => {
        const given = { today, exceptions: [exception] };
        assert.deepEqual(told(given, [queue(), queue("other")]), [refused.replace("jobs", "other")]);
        const bucket = record("aws:s3/bucket:Bucket", "jobs", {});
        assert.deepEqual(
            evaluate([bucket], given).filter(({ rule }) => rule !== "kura-pack"),
            evaluate([bucket]),
        );
    });

    it("holds on its last day and not after it", async () => {
        const on = (day: string) => told({ today: day, exceptions: [exception] });
        assert.deepEqual(on("2027-03-31"), []);
        assert.deepEqual(on("2027-04-01"), [`${refused}; its exception by platform expired on 2027-03-31`]);
    });

    it("prefers one that holds to one that has expired", async () => {
        const expired = { ...exception, expires: "2026-01-01" };
        assert.deepEqual(told({ today, exceptions: [expired, exception] }), []);
    });

    it("says which exceptions nothing needs", async () => {
        const idle = "advisory : the exception of gone from sqs-queue-customer-key (owner platform) matches no finding";
        assert.deepEqual(told({ today, exceptions: [exception, { ...exception, resource: "gone" }] }), [
            `${idle}; remove it`,
        ]);
    });

    it("does not miss a finding in a stack that the exception is not for", async () => {
        const elsewhere = ["urn:pulumi:prod::test::*::jobs", "urn:pulumi:dev::other::*"];
        assert.deepEqual(told({ today, exceptions: elsewhere.map((resource) => ({ ...exception, resource })) }), [
            refused,
        ]);
        assert.ok(concernsStack("urn:pulumi:*::test::*", ["urn:pulumi:dev::test::a::b"]));
        assert.ok(!concernsStack("urn:pulumi:dev2::*", ["urn:pulumi:dev::test::a::b"]));
    });

    it("takes back what could not be judged too", async () => {
        const domain = record("aws:sagemaker/domain:Domain", "jobs", { appNetworkAccessType: unknownString });
        const rule = "sagemaker-domain-vpc-only";
        const found = evaluate([domain], { today, exceptions: [{ ...exception, rule }] });
        assert.deepEqual(
            found.filter((finding) => finding.rule === rule),
            [],
        );
    });

    const faults: [string, unknown, RegExp][] = [
        ["no list", {}, /^exceptions: is \{\}; give a list of exceptions$/],
        ["no object", ["jobs"], /^exceptions\[0\]: is "jobs"; give an object of rule, resource/],
        ["no owner", [{ ...exception, owner: undefined }], /^exceptions\[0\]\.owner: is missing; say who answers/],
        ["an empty reason", [exception, { ...exception, reason: " " }], /^exceptions\[1\]\.reason: is " "; say why/],
        [
            "a number for a day",
            [{ ...exception, expires: 2027 }],
            /^exceptions\[0\]\.expires: is 2027; say the last day/,
        ],
        ["a day that is none", [{ ...exception, expires: "2027-02-30" }], /"2027-02-30" is not a day; write it as/],
        ["a time", [{ ...exception, expires: "2027-02-03T10:00" }], /is not a day/],
        [
            "a misspelt rule",
            [{ ...exception, rule: "sqs-queue-customer-keys" }],
            /did you mean sqs-queue-customer-key$/,
        ],
        ["a rule of nobody's", [{ ...exception, rule: "frobnicate" }], /is not a rule of this pack; see RULES\.md$/],
        ["every resource", [{ ...exception, resource: "**" }], /excepts every resource; name the resource/],
        ["a field too many", [{ ...exception, urn: "x" }], /^exceptions\[0\]\.urn: is not a field of exceptions/],
    ];
    for (const [title, exceptions, message] of faults) {
        it(`refuses ${title}`, async () => {
            const given = { exceptions: exceptions as readonly Exception[] };
            assert.throws(() => evaluate([], given), { name: "ConfigError", message });
        });
    }

    it("matches patterns as a regular expression would", async () => {
        const texts = fc.array(fc.constantFrom("a", "b", "*"), { maxLength: 6 }).map((parts) => parts.join(""));
        const names = fc.array(fc.constantFrom("a", "b"), { maxLength: 8 }).map((parts) => parts.join(""));
        fc.assert(
            fc.property(texts, names, (pattern, name) => {
                const expected = new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name);
                assert.equal(fits(pattern, name), expected);
            }),
            { numRuns: 2000 },
        );
    });
});

describe("policy pack: its configuration file", () => {
    const levelIn = (file: object, rule = exception.rule) => readPackConfig(file, rules).levels?.[rule];
    const advisoryRule = rules.find(({ level }) => level === "advisory")?.name ?? "";
    const sealed = "ec2-internet-gateway-absent";

    const rows: [string, object, string, string][] = [
        ["nothing", {}, exception.rule, "mandatory"],
        ["a level", { [exception.rule]: "advisory" }, exception.rule, "advisory"],
        ["a level in an object", { [exception.rule]: { enforcementLevel: "disabled" } }, exception.rule, "disabled"],
        ["a level for all", { all: "advisory" }, exception.rule, "advisory"],
        ["a level beside that for all", { all: "advisory", [sealed]: "mandatory" }, sealed, "mandatory"],
        ["a raised rule", { [advisoryRule]: "mandatory" }, advisoryRule, "mandatory"],
        ["remediation, which the pack has none of", { all: "remediate" }, advisoryRule, "mandatory"],
        ["the default preset", { "kura-pack": { preset: "closed-ml" } }, sealed, "mandatory"],
        ["a preset for any stack", { "kura-pack": { preset: "baseline" } }, sealed, "disabled"],
        ["a preset that advises", { "kura-pack": { preset: "advisory-only" } }, sealed, "advisory"],
        [
            "a preset that a level cannot raise",
            { "kura-pack": { preset: "baseline" }, all: "mandatory" },
            sealed,
            "disabled",
        ],
        [
            "a preset and the pack's own word",
            { "kura-pack": { preset: "baseline", levels: { [sealed]: "mandatory" } } },
            sealed,
            "mandatory",
        ],
        [
            "what is disabled, whatever the pack says",
            { [sealed]: "disabled", "kura-pack": { levels: { [sealed]: "mandatory" } } },
            sealed,
            "disabled",
        ],
    ];
    for (const [title, file, rule, level] of rows) {
        it(`reads ${title}`, async () => assert.equal(levelIn(file, rule), level));
    }

    it("hands settings to the rules", async () => {
        const group = record("aws:cloudwatch/logGroup:LogGroup", "g", { kmsKeyId: "alias/logs", retentionInDays: 30 });
        const config = readPackConfig({ "logs-log-group-retained": { days: 30 } }, rules);
        assert.equal(evaluate([group]).length, 1);
        assert.deepEqual(evaluate([group], config), []);
    });

    it("lets notices of what cannot be judged block, but not those of rules that do not", async () => {
        const domain = record("aws:sagemaker/domain:Domain", "d", { appNetworkAccessType: unknownString });
        const levelOf = (given: object) =>
            evaluate([domain], readPackConfig(given, rules)).find(({ unknown }) => unknown)?.level;
        assert.equal(levelOf({}), "advisory");
        assert.equal(levelOf({ "kura-pack": { unknowns: "mandatory" } }), "mandatory");
        assert.equal(levelOf({ "kura-pack": { unknowns: "mandatory" }, all: "advisory" }), "advisory");
    });

    it("tells every problem with its path and what to write", async () => {
        const file = {
            "sqs-queue-customer-kye": "advisory",
            "s3-bucket-versioned": "blocking",
            "logs-log-group-retained": { days: "many", weeks: 3 },
            "kura-pack": { preset: "strict", unknowns: "disabled", levels: { nope: "advisory" }, exception: [] },
        };
        assert.throws(() => readPackConfig(file, rules), {
            name: "ConfigError",
            problems: [
                "kura-pack.exception: is not a setting of the pack; the settings are preset, levels, unknowns, exceptions",
                "kura-pack.levels.nope: is not a rule of this pack; see RULES.md",
                'kura-pack.preset: is "strict"; give one of baseline, closed-ml, advisory-only',
                'kura-pack.unknowns: is "disabled"; give one of mandatory, advisory',
                "sqs-queue-customer-kye: is not a rule of this pack; did you mean sqs-queue-customer-key",
                's3-bucket-versioned: level "blocking" is unknown; give one of mandatory, advisory, disabled',
                'logs-log-group-retained.days: "many": give a value of {"type":"integer","default":365,"minimum":1,"description":"The least number of days that logs are kept."}',
                "logs-log-group-retained.weeks: 3: no such setting",
            ],
        });
        for (const odd of [null, [], "x", 3]) assert.throws(() => readPackConfig(odd, rules), { name: "ConfigError" });
    });

    it("has presets that name rules of the pack, and tells them apart", async () => {
        const names = rules.map(({ name }) => name);
        assert.deepEqual(
            [...closedOnly].filter((name) => !names.includes(name)),
            [],
        );
        const blocking = presets.map((preset) => {
            const { levels = {} } = readPackConfig({ "kura-pack": { preset } }, rules);
            return Object.values(levels).filter((level) => level === "mandatory").length;
        });
        const [baseline = 0, closed = 0, advised] = blocking;
        assert.ok(baseline > 20 && closed > baseline + 20, blocking.join());
        assert.equal(advised, 0);
    });
});
