import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../policy-pack/lib/evaluate";
import type { Rule } from "../../policy-pack/lib/rule";
import { rules } from "../../policy-pack/rules";
import { casesOf } from "./cases";

const golden = join(__dirname, "findings.golden.txt");

/** An example's own name, without the type and the stage that it was tried in. */
function withoutForm(title: string): string {
    return title.replace(/( \([\w-]+:[^)]*\))?(, (previewed|known))?$/, "");
}

/** What a rule says of each of its examples; what it says of several in the same words stands once. */
function saidOf(rule: Rule): string[] {
    const byWords = new Map<string, Set<string>>();
    for (const { title, resources, sound } of rule.checks.flatMap(casesOf)) {
        if (sound) continue;
        const words = evaluate(resources, {}, [rule]).map(({ resource, message }) => {
            const name = resource.slice(resource.lastIndexOf("::") + 2);
            return `        ${name === "subject" ? "" : `${name}: `}${message}`;
        });
        const said = words.join("\n");
        byWords.set(said, (byWords.get(said) ?? new Set()).add(withoutForm(title)));
    }
    return [...byWords].flatMap(([words, titles]) => [...[...titles].map((title) => `    ${title}`), words]);
}

describe("policy pack: findings", () => {
    it("are in the words that have been read and agreed to", async () => {
        const text = rules.flatMap((rule) => [rule.name, ...saidOf(rule)]).join("\n");
        if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, `${text}\n`);
        assert.equal(`${text}\n`, readFileSync(golden, "utf8"), "run: npm run golden, and read what has changed");
    });

    it("say on one line what is wrong, in lower case and without a full stop", async () => {
        const messages = rules.flatMap((rule) =>
            rule.checks
                .flatMap(casesOf)
                .flatMap(({ resources }) => evaluate(resources, {}, [rule]).map(({ message }) => message)),
        );
        const odd = messages.filter((message) => /\n|\.$|^\s|\s$|^$|undefined is|\[object /.test(message));
        assert.deepEqual([...new Set(odd)], []);
    });
});
