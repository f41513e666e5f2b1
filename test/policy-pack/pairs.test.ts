import assert from "node:assert/strict";
import { evaluate } from "../../policy-pack/lib/evaluate";
import type { ResourceRecord } from "../../policy-pack/lib/resource";
import { asKnown, asPreviewed } from "./support";
import { data } from "./pairs/data";
import { audit } from "./pairs/data-2";
import { identity } from "./pairs/identity";
import { identityOfResources } from "./pairs/identity-2";
import { learning } from "./pairs/learning";
import { moreLearning } from "./pairs/learning-2";
import { network } from "./pairs/network";
import { nativeNetwork } from "./pairs/network-2";
import type { Pairs } from "./pairs/pair";
import { services } from "./pairs/services";
import { moreServices } from "./pairs/services-2";

const areas: Readonly<Record<string, Pairs>> = {
    identity,
    identityOfResources,
    services,
    moreServices,
    network,
    nativeNetwork,
    learning,
    moreLearning,
    data,
    audit,
};

/** The rules that find something, by the whole pack: what another rule says of a resource is no answer here. */
function foundBy(stack: readonly ResourceRecord[]): ReadonlySet<string> {
    return new Set(evaluate(stack, {}).flatMap(({ rule, unknown }) => (unknown === true ? [] : [rule])));
}

/** Written from what AWS lets be written, not from what the rules look at; each beside its twin without the flaw. */
describe("policy pack: flaws in odd shapes, and their sound twins", () => {
    for (const [area, pairs] of Object.entries(areas)) {
        describe(area, () => {
            for (const [flaw, { rule, sound, flawed }] of Object.entries(pairs)) {
                for (const [seen, as] of [
                    ["previewed", asPreviewed],
                    ["known", asKnown],
                ] as const) {
                    it(`${rule} finds ${flaw}, ${seen}, and nothing in its twin`, async () => {
                        assert.ok(foundBy(as(flawed)).has(rule), "the flaw is not found");
                        assert.ok(!foundBy(as(sound)).has(rule), "the sound twin is refused");
                    });
                }
            }
        });
    }
});
