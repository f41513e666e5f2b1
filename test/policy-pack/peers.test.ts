import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { peersTable } from "../../policy-pack/lib/peers-doc";
import { peersOf, staleNames } from "../../policy-pack/peers";
import { rules } from "../../policy-pack/rules";

describe("policy pack: who else asks", () => {
    it("is written as the rules say", async () => {
        const written = readFileSync(join(__dirname, "../../docs/policy-peers.md"), "utf8");
        assert.equal(written, peersTable(rules, peersOf), "run: npm run docs");
    });

    it("has been compared for every rule, and for nothing that is none", async () => {
        assert.deepEqual(
            rules.filter((rule) => peersOf(rule) === undefined).map(({ name }) => name),
            [],
            "say who else asks in the rule's peers, {} for nobody",
        );
        assert.deepEqual(staleNames(rules.map(({ name }) => name)), []);
    });

    it("names peers' rules as they do", async () => {
        const all = rules.map((rule) => peersOf(rule));
        const odd = [
            ...all.flatMap((peers) => peers?.checkov ?? []).filter((id) => !/^CKV2?_AWS_\d+$/.test(id)),
            ...all
                .flatMap((peers) => peers?.cdkNag ?? [])
                .filter((id) => !/^(AwsSolutions-)?[A-Z][A-Za-z0-9]+$/.test(id)),
            ...all.flatMap((peers) => peers?.awsguard ?? []).filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)),
        ];
        assert.deepEqual(odd, []);
    });
});
