import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import type { Rule } from "../../policy-pack/lib/rule";
import { rules } from "../../policy-pack/rules";
import { casesOf } from "./cases";
import { record } from "./support";

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
