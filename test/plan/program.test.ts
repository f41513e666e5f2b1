import assert from "node:assert/strict";
import { resolve } from "node:path";
import program from "../../index";
import { render, type RenderedResource } from "../../plan/engine";
import { readStackSettings } from "../../plan/stack/settings";
import { withoutOrder } from "../support/environments";
import { plannedStack } from "../support/plans";

function byUrn(resources: readonly RenderedResource[]): ReadonlyMap<string, RenderedResource> {
    return new Map(
        [...resources]
            .sort((a, b) => (a.urn < b.urn ? -1 : 1))
            .map((resource) => [resource.urn, withoutOrder(resource)]),
    );
}

describe("index.ts", () => {
    for (const stack of ["dev", "prod"]) {
        it(`builds for ${stack} exactly what the plan renders team by team`, async () => {
            const { accounts } = await plannedStack(stack);
            const whole = await render(program, readStackSettings(stack, resolve(__dirname, "../..")));
            assert.deepEqual(byUrn(whole.resources), byUrn(accounts.flatMap(({ resources }) => resources)));
        });

        it(`tells for ${stack} what each team needs next`, async () => {
            const { loaded } = await plannedStack(stack);
            const { outputs } = await render(program, loaded.settings);
            const { teams } = outputs;
            assert.ok(typeof teams === "object" && teams !== null);
            assert.deepEqual(Object.keys(teams).sort(), Object.keys(loaded.args.config.teams).sort());
        });
    }
});
