import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { ruleTable } from "../../policy-pack/lib/docs";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { nativeTokens, oldTokens } from "../../policy-pack/lib/tokens";
import { unknownString } from "../../policy-pack/lib/unknown";
import { rules } from "../../policy-pack/rules";
import { record, tokensInUse } from "./support";

const root = join(__dirname, "../..");
const resourceChecks = rules.flatMap((rule) =>
    rule.checks.flatMap((check) => (check.kind === "resource" ? [{ rule, check }] : [])),
);

function tokenExists(token: string): boolean {
    const [, file = ""] = token.split(":");
    // A resource called Index lies beside the index of its module, and a few files are written small.
    const named = file.replace(/\/index$/, "/index_");
    const paths = [named, named.toLowerCase()].map((path) => join(root, "node_modules/@pulumi/aws", `${path}.js`));
    return paths.some((path) => existsSync(path) && readFileSync(path, "utf8").includes(`'${token}'`));
}

describe("policy pack: as a whole", () => {
    it("names every rule once, as service-thing-requirement", async () => {
        const names = rules.map(({ name }) => name);
        assert.deepEqual([...new Set(names)], names);
        assert.deepEqual(
            names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(name)),
            [],
        );
    });

    it("lists every rule file in the index of its service", async () => {
        const folder = join(root, "policy-pack/rules");
        const services = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
        const declared = services.flatMap(({ name }) =>
            readdirSync(join(folder, name))
                .map((file) => readFileSync(join(folder, name, file), "utf8"))
                .flatMap((text) => /= rule\(\s*\{\s*name: "([^"]+)"/.exec(text)?.[1] ?? []),
        );
        assert.deepEqual(declared.sort(), rules.map(({ name }) => name).sort());
    });

    it("speaks of type tokens that exist", async () => {
        const unknown = tokensInUse.filter(
            (token) => !tokenExists(token) && ![...oldTokens, ...nativeTokens].includes(token),
        );
        assert.deepEqual(unknown, []);
    });

    it("keeps severity, level, name and control of every rule", async () => {
        const pinned = readFileSync(join(__dirname, "rules.pinned.txt"), "utf8");
        assert.equal(
            rules.map(({ severity, level, name, control }) => `${severity} ${level} ${name} ${control}\n`).join(""),
            pinned,
        );
    });

    it("has RULES.md as the rules are", async () => {
        const written = readFileSync(join(root, "policy-pack/RULES.md"), "utf8");
        assert.equal(written, ruleTable(rules), "run: npm run docs");
    });

    it("survives any input of any type", async () => {
        const keys = [
            "policy",
            "rules",
            "ingress",
            "entries",
            "defaultUserSettings",
            "vpcConfig",
            "bucket",
            "rule",
            "routes",
        ];
        const inputs = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), fc.jsonValue(), { maxKeys: 6 });
        const resources = fc.array(fc.tuple(fc.constantFrom(...tokensInUse), inputs), { maxLength: 8 });
        fc.assert(
            fc.property(resources, (given) => {
                evaluate(given.map(([type, props], i) => record(type, `r${i}`, props)));
            }),
            { numRuns: 500 },
        );
    });

    it("survives examples of which any one property is something odd", async () => {
        const odd = [null, 0, "", "x", true, [], [null], {}, [[]], { a: [{}] }];
        for (const { rule, check } of resourceChecks) {
            for (const props of [...Object.values(check.compliant), ...Object.values(check.noncompliant)]) {
                for (const key of Object.keys(props)) {
                    for (const value of odd)
                        evaluate([record(check.tokens[0] ?? "", "odd", { ...props, [key]: value })], {}, [rule]);
                }
            }
        }
    });

    it("never passes silently over a value that is not known yet", async () => {
        const silent: string[] = [];
        for (const { rule, check } of resourceChecks) {
            for (const [title, props] of Object.entries(check.noncompliant)) {
                const hidden = Object.fromEntries(Object.keys(props).map((key) => [key, unknownString]));
                const later = evaluate([record(check.tokens[0] ?? "", "later", hidden)], {}, [rule]);
                if (later.length === 0 && check.asksForPresence !== true) silent.push(`${rule.name}: ${title}`);
                for (const { unknown, level, message } of later) {
                    assert.ok(
                        unknown === undefined ||
                            (level === (check.asksForPresence ? rule.level : "advisory") &&
                                message.startsWith(`${rule.name} could not be`)),
                    );
                }
            }
        }
        assert.deepEqual(silent, []);
    });

    it("reports what it cannot judge at the level that the config asks for", async () => {
        const hidden = record("aws:sagemaker/domain:Domain", "later", { appNetworkAccessType: unknownString });
        const levels = (unknowns: "mandatory" | "advisory") =>
            evaluate([hidden], { unknowns }).flatMap(({ unknown, level }) => (unknown ? [level] : []));
        assert.deepEqual([levels("mandatory"), levels("advisory")], [["mandatory"], ["advisory"]]);
    });

    it("takes a key that will be there for one, and blocks where nobody can know whether there will be one", async () => {
        const capture = (dataCaptureConfig: unknown) =>
            evaluate(
                [
                    record("aws:sagemaker/endpointConfiguration:EndpointConfiguration", "e", {
                        kmsKeyArn: unknownString,
                        dataCaptureConfig,
                    }),
                ],
                { unknowns: "advisory" },
            )
                .filter(({ rule }) => rule === "sagemaker-endpoint-configuration-customer-key")
                .map(({ level, unknown }) => [level, unknown]);
        assert.deepEqual([capture({ kmsKeyId: unknownString }), capture(unknownString)], [[], [["mandatory", true]]]);
    });

    it("obeys levels and settings of the config, and refuses settings of another shape", async () => {
        const group = [
            record("aws:cloudwatch/logGroup:LogGroup", "g", { kmsKeyId: "alias/logs", retentionInDays: 30 }),
        ];
        const name = "logs-log-group-retained";
        assert.deepEqual(
            evaluate(group).map(({ rule, level }) => [rule, level]),
            [[name, "mandatory"]],
        );
        assert.deepEqual(evaluate(group, { levels: { [name]: "advisory" } })[0]?.level, "advisory");
        assert.deepEqual(evaluate(group, { levels: { all: "disabled" } }), []);
        assert.deepEqual(evaluate(group, { settings: { [name]: { days: 30 } } }), []);
        assert.throws(
            () => evaluate(group, { settings: { [name]: { days: "30" } } }),
            /logs-log-group-retained.days: "30" does not fit/,
        );
    });
});
