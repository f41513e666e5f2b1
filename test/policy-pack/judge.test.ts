import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import { check, rule } from "../../policy-pack/lib/rule";
import { record } from "./support";

/** What is said of a resource by a rule that returns, or throws, the given. */
function said(find: () => unknown) {
    const odd = rule(
        {
            name: "test-thing-odd",
            description: "Is odd.",
            severity: "low",
            remediation: "Be even.",
            control: "least-privilege",
        },
        check<object>("aws:other/thing:Thing", { find: find as () => string, compliant: {}, noncompliant: {} }),
    );
    return evaluate([record("aws:other/thing:Thing", "t", {})], {}, [odd]).map(({ message, unknown }) => [
        message,
        unknown === true,
    ]);
}

describe("policy pack: what a rule says of a resource", () => {
    it("is nothing, a text, or several", async () => {
        assert.deepEqual(
            said(() => undefined),
            [],
        );
        assert.deepEqual(
            said(() => []),
            [],
        );
        assert.deepEqual(
            said(() => "one"),
            [["one", false]],
        );
        assert.deepEqual(
            said(() => ["one", "two"]),
            [
                ["one", false],
                ["two", false],
            ],
        );
    });

    it("is a notice where it is something else, and what there is of text", async () => {
        for (const odd of [{}, 7, true, [["one"]]]) {
            const [notice, ...more] = said(() => odd);
            assert.match(String(notice?.[0]), /test-thing-odd could not be judged: .*no text/);
            assert.deepEqual([notice?.[1], more], [true, []]);
        }
        assert.deepEqual(
            said(() => [undefined, "one", null]),
            [["one", false]],
        );
        assert.deepEqual(said(() => ["one", 2]).length, 2);
        assert.deepEqual(
            said(() => null),
            [],
        );
    });

    it("is a notice where the rule stumbles over an odd property", async () => {
        for (const error of [new TypeError("no"), new RangeError("no"), new SyntaxError("no")]) {
            const [notice] = said(() => {
                throw error;
            });
            assert.deepEqual(notice, [
                "test-thing-odd could not be judged: a property has an unexpected shape (no)",
                true,
            ]);
        }
    });
});
