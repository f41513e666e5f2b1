import { nevers } from "../access/escalation/claims";
import type { Never } from "../access/escalation/never";
import type { Beginner } from "../access/escalation/starts";
import type { ProofResult } from "./result";

/** Beginnings that lead through states of their own. All others end up in each other's, and are followed together. */
const apart: readonly Beginner[] = ["stranger", "root", "management", "foundation", "reader", "deployer"];

const batches: readonly (readonly Never[])[] = [
    nevers.filter(({ from }) => !apart.includes(from)),
    ...apart.map((beginner) => nevers.filter(({ from }) => from === beginner)),
];

/**
 * The claims about escalation, for two threads that prove each what the other has not begun: one goes through them
 * forwards, the other, which has something else to do first, backwards.
 */
export class SharedClaims {
    private readonly begun: Int32Array;

    /** @param memory that of the other thread's, where it has begun */
    constructor(readonly memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * batches.length)) {
        this.begun = new Int32Array(memory);
    }

    forwards(): Iterable<Never> {
        return this.left([...batches.keys()]);
    }

    backwards(): Iterable<Never> {
        return this.left([...batches.keys()].reverse());
    }

    private *left(order: readonly number[]): Iterable<Never> {
        for (const index of order) {
            if (Atomics.exchange(this.begun, index, 1) === 0) {
                yield* batches[index] ?? [];
            }
        }
    }
}

/** In the order in which the claims are written down. */
export function inOrder(results: readonly ProofResult[]): readonly ProofResult[] {
    const order = new Map(nevers.map(({ claim }, index) => [claim, index]));
    return [...results].sort((one, other) => (order.get(one.name) ?? 0) - (order.get(other.name) ?? 0));
}
