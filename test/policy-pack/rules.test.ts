import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import type { ResourceRecord } from "../../policy-pack/lib/resource";
import type { Check, Rule } from "../../policy-pack/lib/rule";
import { rules } from "../../policy-pack/rules";
import { asKnown, asPreviewed, record } from "./support";

interface Case {
    readonly title: string;
    readonly resources: readonly ResourceRecord[];
    readonly sound: boolean;
}

function casesOf(check: Check): Case[] {
    const cases = (examples: Check["compliant"], sound: boolean) =>
        check.tokens.flatMap((token) =>
            Object.entries(examples).flatMap(([title, example]): Case[] => {
                const named = check.tokens.length > 1 ? `${title} (${token})` : title;
                if (check.kind === "resource")
                    return [{ title: named, resources: [record(token, "subject", example)], sound }];
                const [first] = check.tokens;
                const swapped = check.compliant[title] ?? check.noncompliant[title] ?? [];
                const resources = swapped.map((one) => (one.type === first ? { ...one, type: token } : one));
                return [
                    { title: `${named}, previewed`, resources: asPreviewed(resources), sound },
                    { title: `${named}, known`, resources: asKnown(resources), sound },
                ];
            }),
        );
    return [...cases(check.compliant, true), ...cases(check.noncompliant, false)];
}

function countOf(rule: Rule, of: "compliant" | "noncompliant"): number {
    return rule.checks.reduce((sum, check) => sum + Object.keys(check[of]).length, 0);
}

describe("policy pack: every rule over its own examples", () => {
    for (const rule of rules) {
        describe(rule.name, () => {
            for (const { title, resources, sound } of rule.checks.flatMap(casesOf)) {
                it(`${sound ? "accepts" : "refuses"} ${title}`, async () => {
                    const found = evaluate(resources, {}, [rule]);
                    const verdicts = found.filter((finding) => finding.unknown !== true);
                    assert.deepEqual(
                        found.filter((finding) => finding.unknown),
                        [],
                        "an example could not be judged",
                    );
                    if (sound) assert.deepEqual(verdicts, []);
                    else assert.notEqual(verdicts.length, 0);
                });
            }

            it("has two examples and more of either kind", async () => {
                const forbids = rule.checks.every((check) => check.kind === "resource" && check.forbids === true);
                assert.ok(forbids || countOf(rule, "compliant") >= 2, "too few compliant examples");
                assert.ok(countOf(rule, "noncompliant") >= 2, "too few noncompliant examples");
            });

            it("ignores other types", async () => {
                const inputs = rule.checks.flatMap((check) => Object.values(check.noncompliant))[0] ?? {};
                assert.deepEqual(evaluate([record("aws:other/thing:Thing", "other", inputs)], {}, [rule]), []);
            });
        });
    }
});
