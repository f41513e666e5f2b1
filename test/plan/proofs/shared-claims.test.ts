import assert from "node:assert/strict";
import { nevers } from "../../../plan/access/escalation/claims";
import { inOrder, SharedClaims } from "../../../plan/proofs/shared-claims";

describe("claims that two threads share", () => {
    const namesOf = (claims: Iterable<{ readonly claim: string }>) => [...claims].map(({ claim }) => claim);
    const sorted = (names: readonly string[]) => [...names].sort();

    it("are all proved by the one where the other proves none", () => {
        assert.deepEqual(sorted(namesOf(new SharedClaims().forwards())), sorted(namesOf(nevers)));
        assert.deepEqual(sorted(namesOf(new SharedClaims().backwards())), sorted(namesOf(nevers)));
    });

    it("are each proved by one of both, whoever is faster", () => {
        const here = new SharedClaims();
        const there = new SharedClaims(here.memory);
        const [forwards, backwards] = [here.forwards()[Symbol.iterator](), there.backwards()[Symbol.iterator]()];
        const taken: string[] = [];
        for (let open = [forwards, backwards, backwards]; open.length > 0;) {
            open = open.filter((each) => {
                const { done, value } = each.next();
                if (done !== true) {
                    taken.push(value.claim);
                }
                return done !== true;
            });
        }
        assert.deepEqual(sorted(taken), sorted(namesOf(nevers)));
    });

    it("begin with those about people for the one, and end with them for the other", () => {
        const [first] = new SharedClaims().forwards();
        const last = [...new SharedClaims().backwards()].at(-1);
        assert.equal(first?.from, nevers[0]?.from);
        assert.ok(last !== undefined && !["deployer", "reader", "stranger"].includes(last.from));
    });

    it("are shown in the order in which they are written down, whoever proved them", () => {
        const results = nevers.map(({ claim, control }) => ({ name: claim, control, holds: true, evidence: [] }));
        assert.deepEqual(inOrder([...results].reverse()), results);
    });
});
