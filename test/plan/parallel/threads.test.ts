import assert from "node:assert/strict";
import { resolve } from "node:path";
import type { PlannedTeam } from "../../../plan/parallel/messages";
import { Threads } from "../../../plan/parallel/threads";
import { readStackSettings } from "../../../plan/stack/settings";
import { plannedStack } from "../../support/plans";

async function onThreads(teams: readonly string[], keepPlans: boolean): Promise<readonly PlannedTeam[]> {
    const settings = readStackSettings("dev", resolve(__dirname, "../../.."));
    const threads = new Threads({ settings, keepPlans }, 2);
    const planned: PlannedTeam[] = [];
    try {
        for await (const team of threads.planned(teams)) {
            planned.push(team);
        }
    } finally {
        await threads.end();
    }
    return planned;
}

describe("planning on threads", function () {
    // Starting a thread takes its time where the machine is busy.
    this.timeout(60_000);
    it("gives what planning on one thread gives, in the order asked for", async () => {
        const { accounts } = await plannedStack("dev");
        const planned = await onThreads(["vision", "fraud"], true);
        assert.deepEqual(
            planned.map(({ plan }) => plan),
            ["vision", "fraud"].map((team) => accounts.find(({ name }) => name === team)),
        );
    });

    it("fails with what a thread fails with", async () => {
        await assert.rejects(onThreads(["nobody", "fraud"], false), {
            name: "UsageError",
            message: "unknown team nobody",
        });
    });
});
