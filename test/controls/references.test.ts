import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { controlOf, controls, type Control } from "../../controls";
import { detectiveServices } from "../../controls/detective-services";
import { dangling, faults, repeated, unproven, unprevented, unserved } from "../../plan/controls/checks";
import { controlsPage, controlsPageFile } from "../../plan/controls/page";
import { references, type Reference } from "../../plan/controls/references";
import { controlTable } from "../../plan/controls/table";
import { projectDirectory } from "../support/config";
import { plannedStack } from "../support/plans";

const all = references();
const but = (unwanted: (reference: Reference) => boolean) => all.filter((reference) => !unwanted(reference));

describe("the controls and what names them", () => {
    it("no two controls have one id", async () => assert.deepEqual(repeated(controls), []));
    it("every requirement is served by a control", async () => assert.deepEqual(unserved(controls), []));
    it("every reference names a control that there is", async () => assert.deepEqual(dangling(controls, all), []));
    it("every control is enforced", async () => assert.deepEqual(unprevented(controls, all), []));
    it("every control is proven", async () => assert.deepEqual(unproven(controls, all), []));

    it("references come from everything that can name a control", async () => {
        const kinds = new Map<string, number>();
        for (const { kind } of all) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        for (const [kind, least] of Object.entries({ guarantee: 250, rule: 500, "guard rail": 60, detection: 100 })) {
            assert.ok((kinds.get(kind) ?? 0) >= least, `${kind}: ${kinds.get(kind)}`);
        }
    });

    it("detective services are those that a whole environment has", async () => {
        const { accounts } = await plannedStack("prod");
        const built = new Set(accounts.flatMap(({ resources }) => resources.map(({ type }) => type)));
        assert.deepEqual(
            detectiveServices.filter(({ resource }) => !built.has(resource)),
            [],
        );
    });
});

describe("the checks of controls can fail", () => {
    const first = controlOf("data-perimeter");
    const proven = controls.map(({ id }): Reference => ({ kind: "proof", name: `${id} holds`, control: id }));
    const sound = [...but(({ kind }) => kind === "proof"), ...proven];

    it("is sound before anything is taken away", async () => assert.deepEqual(faults(controls, sound), []));

    it("two controls of one id", async () => {
        const doctored: readonly Control[] = [...controls, { ...controlOf("own-keys"), id: first.id }];
        assert.deepEqual(faults(doctored, sound), [`${first.id}: two controls have this id`]);
    });

    for (const requirement of ["R1", "R14", "R20", "R32"]) {
        it(`nothing serves ${requirement}`, async () => {
            const doctored = controls.map((control) => ({
                ...control,
                requirements: control.requirements.filter((id) => id !== requirement),
            }));
            assert.deepEqual(faults(doctored, sound), [`${requirement}: no control serves this requirement`]);
        });
    }

    for (const { id } of controls) {
        it(`nothing enforces ${id}`, async () => {
            const doctored = sound.filter(
                ({ kind, control }) => control !== id || kind === "proof" || kind === "detection",
            );
            const [fault = "", ...more] = faults(controls, doctored);
            assert.match(fault, new RegExp(`^${id}: no guarantee, rule or guard rail names it`));
            assert.deepEqual(more, []);
        });

        it(`nothing proves ${id}`, async () => {
            const doctored = sound.filter(({ kind, control }) => control !== id || kind !== "proof");
            assert.deepEqual(faults(controls, doctored), [`${id}: no proof names it`]);
        });
    }

    for (const kind of ["guarantee", "rule", "guard rail", "proof", "detection"] as const) {
        it(`a ${kind} of a control that there is not`, async () => {
            const strange: Reference = { kind, name: "strange", control: "own-kees" };
            assert.deepEqual(faults(controls, [...sound, strange]), [
                `${kind} strange: there is no control "own-kees"; controls/ has the list`,
            ]);
        });

        it(`a ${kind} without a control`, async () => {
            const strange: Reference = { kind, name: "strange", control: "", file: "components/strange.ts" };
            assert.deepEqual(faults(controls, [...sound, strange]), [
                `components/strange.ts: ${kind} "strange": names no control; add one of controls/`,
            ]);
        });
    }
});

describe("the table of controls", () => {
    const row = controlTable().find(({ id }) => id === "own-keys");

    it("has every control with all that names it", async () => {
        const table = controlTable();
        assert.deepEqual(
            table.map(({ id }) => id),
            controls.map(({ id }) => id),
        );
        const shown = table.flatMap(({ prevention: { guarantees, rules, guardRails }, proofs, detection }) =>
            [guarantees, rules, guardRails, proofs, detection].map(({ length }) => length),
        );
        assert.equal(
            shown.reduce((sum, count) => sum + count, 0),
            all.length,
        );
    });

    it("brings the ids of frameworks that its rules know", async () => {
        assert.ok(row?.frameworks.fsbp.includes("EC2.7"));
        assert.ok(row?.frameworks.pci.includes("3.5.1"));
    });

    it("is written in docs as it is; if not: npm run docs", async () => {
        const written = readFileSync(join(projectDirectory, controlsPageFile), "utf8");
        assert.equal(written, controlsPage(controlTable()));
    });
});
