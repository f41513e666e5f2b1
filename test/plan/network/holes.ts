import assert from "node:assert/strict";
import { draft, type Draft } from "./support";

/** What somebody does in a hurry, the proof that must fail, and the words that a reviewer must find in its evidence. */
export interface Hole {
    readonly does: string;
    readonly stack?: "dev" | "prod";
    readonly dig: (draft: Draft) => unknown;
    readonly fails: RegExp;
    readonly evidence: readonly RegExp[];
}

export const everyone = "0.0.0.0/0";

/** One `it` for each hole. */
export function finds(holes: readonly Hole[]): void {
    for (const { does, stack = "prod", dig, fails, evidence } of holes) {
        it(`finds ${does}`, async () => {
            const broken = await draft(stack);
            dig(broken);
            const failed = broken.prove().filter(({ holds }) => !holds);
            const found = failed.find(({ name }) => fails.test(name));
            assert.ok(found, `fails instead: ${failed.map(({ name }) => name).join("; ") || "nothing"}`);
            const text = found.evidence.join("\n");
            for (const words of evidence) assert.match(text, words);
        });
    }
}
