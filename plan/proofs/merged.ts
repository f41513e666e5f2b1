import type { ProofResult } from "./result";

/** The same proofs, made for one team after the other, as one of all: it holds where each does. */
export function merged(parts: readonly (readonly ProofResult[])[]): readonly ProofResult[] {
    const byName = new Map<string, ProofResult[]>();
    for (const proof of parts.flat()) {
        byName.set(proof.name, [...(byName.get(proof.name) ?? []), proof]);
    }
    return [...byName.values()].flatMap((proofs) => {
        const [first] = proofs;
        const failed = proofs.filter(({ holds }) => !holds);
        const telling = failed.length > 0 ? failed : proofs;
        const evidence = [...new Set(telling.flatMap((proof) => proof.evidence))];
        return first === undefined ? [] : [{ ...first, holds: failed.length === 0, evidence }];
    });
}
