import assert from "node:assert/strict";
import { proofs } from "../../../plan/proofs/catalogue";
import { merged } from "../../../plan/proofs/merged";
import { Prover } from "../../../plan/proofs/prover";
import type { ProofResult } from "../../../plan/proofs/result";
import { plannedStack } from "../../support/plans";

describe("the proofs of a plan", function () {
    this.timeout(240_000);

    for (const stack of ["dev", "prod"]) {
        it(`hold for ${stack}, each with what it rests on, and are those of the catalogue`, async () => {
            const { loaded, accounts } = await plannedStack(stack);
            const around = accounts.filter(({ kind }) => kind === "foundation").flatMap(({ resources }) => resources);
            const prover = new Prover(loaded.args.config, [...new Set(around)]);
            const teams = accounts.filter(({ kind }) => kind === "team");
            teams.forEach(({ resources }) => prover.add(resources));
            const results = await prover.prove(teams.map(({ name }) => name));
            for (const { name, holds, evidence } of results) {
                assert.ok(holds, `${name}\n${evidence.join("\n")}`);
                assert.ok(evidence.length > 0, name);
            }
            const known = new Map(proofs.map(({ name, control }) => [name, control]));
            for (const { name, control } of results) {
                assert.equal(known.get(name), control, name);
            }
            assert.equal(new Set(results.map(({ name }) => name)).size, results.length);
            const unused = proofs.filter(({ name }) => !results.some((result) => result.name === name));
            assert.ok(unused.length < proofs.length / 10, unused.map(({ name }) => name).join("\n"));
        });
    }

    it("are told one by one in the catalogue", () => {
        assert.equal(new Set(proofs.map(({ name }) => name)).size, proofs.length);
    });

    it("of several teams hold where each does, and tell what fails", () => {
        const proof = (holds: boolean, ...evidence: string[]): ProofResult => ({
            name: "n",
            control: "own-keys",
            holds,
            evidence,
        });
        assert.deepEqual(merged([[proof(true, "a")], [proof(true, "b", "a")]]), [proof(true, "a", "b")]);
        assert.deepEqual(merged([[proof(true, "a")], [proof(false, "x")], [proof(false, "y")]]), [
            proof(false, "x", "y"),
        ]);
    });
});
