import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { parse } from "sh-syntax";
import type { TeamConfig } from "../../../../../components/config/team-schema";
import { studioApps } from "../../../../../components/team/studio/apps";
import { encoded, lifecycleScript, longestScript } from "../../../../../components/team/studio/lifecycle/script";
import { sample, sampleContext } from "../../../../support/contexts";
import { placement } from "./support";

const { network, studio } = sampleContext().team;

/** Teams whose scripts differ, by what makes them differ. */
const teams: Readonly<Record<string, Partial<TeamConfig>>> = {
    "with every feature": {},
    "with packages from PyPI": {
        features: ["training"],
        network: { ...network, allowList: ["pypi.org", "files.example.org"] },
    },
    "without any source of packages": { features: [], network: { ...network, allowList: [] } },
    "with Docker": { studio: { ...studio, dockerAccounts: [sample.networkAccount] } },
};

const cases = Object.entries(teams).flatMap(([which, team]) => studioApps.map((app) => ({ which, team, app })));

function scriptOf({ team, app }: (typeof cases)[number]): string {
    return lifecycleScript(sampleContext(team), app, placement);
}

describe("the lifecycle scripts", () => {
    for (const one of cases) {
        const title = `${one.app} of a team ${one.which}`;

        it(`${title}: the shell can read it`, async () => {
            const { Stmts } = await parse(scriptOf(one));
            assert.ok(Stmts.length > 20, `only ${Stmts.length} statements were read`);
        });

        it(`${title}: the shell linter has no remark`, function () {
            const lint = spawnSync("shellcheck", ["--shell=bash", "--severity=style", "-"], {
                input: scriptOf(one),
                encoding: "utf8",
            });
            if (lint.error !== undefined) {
                this.skip();
            }
            assert.equal(lint.stdout, "");
            assert.equal(lint.status, 0);
        });

        it(`${title}: stops at the first mistake and fits into what SageMaker takes`, () => {
            const script = scriptOf(one);
            assert.match(script, /^#!\/bin\/bash\n/);
            assert.match(script, /^set -eu$/m);
            assert.ok(encoded(script).length <= longestScript);
        });

        it(`${title}: holds no secret`, () => {
            assert.doesNotMatch(scriptOf(one), /AKIA|ASIA|aws_secret|PRIVATE KEY|token=/i);
        });
    }

    it("refuses to grow beyond what SageMaker takes, and says how to shorten it", () => {
        const allowList = Array.from({ length: 300 }, (_, index) => `host-${index}.department.example.com`);
        assert.throws(
            () => lifecycleScript(sampleContext({ network: { ...network, allowList } }), "jupyterlab", placement),
            /studio script of radar for jupyterlab: too long in base64 \(\d+\), at most 16384; shorten the allow-list/,
        );
    });
});
