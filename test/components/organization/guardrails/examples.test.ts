import assert from "node:assert/strict";
import { resourceControls, serviceControls } from "../../../../components/organization/guardrails/catalogue";
import { callsOf } from "../../../../components/organization/guardrails/guard-rail";
import { context, describeCall, judge, railsOf } from "./world";

describe("guard rails", () => {
    for (const rail of [...serviceControls, ...resourceControls]) {
        const [unit] = rail.units;
        const denied = callsOf(rail.denies, context);
        const permitted = callsOf(rail.permits, context);

        describe(rail.sid, () => {
            for (const call of denied) {
                it(`denies ${describeCall(call)}`, async () => {
                    assert.ok(unit);
                    const { allowed, decidedBy } = await judge(call, unit, railsOf(unit));
                    assert.equal(allowed, false, decidedBy);
                    assert.ok(decidedBy.includes(rail.sid), `denied, but by another: ${decidedBy}`);
                });
            }
            for (const call of permitted) {
                it(`permits ${describeCall(call)}`, async () => {
                    assert.ok(unit);
                    const { allowed, decidedBy } = await judge(call, unit, railsOf(unit));
                    assert.equal(allowed, true, decidedBy);
                });
            }

            it("is needed: without it something is let through", async () => {
                assert.ok(unit);
                const answers = await Promise.all(denied.map((call) => judge(call, unit, railsOf(unit, rail.sid))));
                assert.ok(
                    answers.some(({ allowed }) => allowed),
                    answers.map(({ decidedBy }) => decidedBy).join("\n"),
                );
            });
        });
    }
});
