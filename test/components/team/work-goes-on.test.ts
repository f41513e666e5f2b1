import assert from "node:assert/strict";
import { judge } from "./full-stack";
import { peopleDuties } from "./people-duties";
import { serviceDuties } from "./service-duties";
import { sageMakerDuties, type Duty } from "./work-duties";

/**
 * What is closed also works (R14): each duty with every policy that has a say in it, the role's, its boundary and guards,
 * the bucket's, the key's, the repository's and the endpoint's. Beside it the same with one thing wrong.
 */
describe("work goes on", () => {
    const duties: readonly (readonly [string, Duty])[] = [
        ...Object.entries(sageMakerDuties),
        ...Object.entries(serviceDuties),
        ...Object.entries(peopleDuties),
    ];
    for (const [name, { who, calls, refused }] of duties) {
        it(`${name} (${who})`, async () => {
            assert.ok(calls.length > 0);
            for (const call of calls) {
                const { allowed, decidedBy } = await judge({ who, ...call });
                assert.ok(allowed, `${call.does} on ${call.on} from ${call.from}: ${decidedBy}`);
            }
        });
        for (const [wrong, call] of Object.entries(refused)) {
            it(`but not ${name} ${wrong} (${call.who ?? who})`, async () => {
                const { allowed, decidedBy } = await judge({ who, ...call });
                assert.ok(!allowed, `${call.does} on ${call.on}: ${decidedBy}`);
            });
        }
    }
});
