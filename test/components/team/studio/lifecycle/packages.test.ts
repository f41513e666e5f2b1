import assert from "node:assert/strict";
import { condaIsOffline, packageSource } from "../../../../../components/team/studio/lifecycle/packages";
import { sampleContext } from "../../../../support/contexts";

const { network } = sampleContext().team;

/** A team without a package repository of its own, which may reach these names. */
function reaching(...allowList: readonly string[]) {
    return sampleContext({ features: [], network: { ...network, allowList: [...allowList] } });
}

describe("where libraries come from", () => {
    it("is the team's repository in the network account, even if PyPI could be reached", () => {
        const context = sampleContext({ network: { ...network, allowList: ["pypi.org"] } });
        assert.deepEqual(packageSource(context), {
            kind: "repository",
            from: { domain: "kura-test", owner: "100000000003", repository: "radar" },
        });
    });

    for (const [allowList, kind] of [
        [["pypi.org"], "internet"],
        [["example.com", "pypi.org"], "internet"],
        [[".org"], "internet"],
        [[], "none"],
        [["files.example.org"], "none"],
        [[".pypi.org"], "none"],
        [["pypi.org.example.com"], "none"],
        [[".pypi"], "none"],
    ] as const) {
        it(`is "${kind}" for a team without a repository that may reach [${allowList.join(", ")}]`, () => {
            assert.equal(packageSource(reaching(...allowList)).kind, kind);
        });
    }

    for (const [allowList, offline] of [
        [["conda.anaconda.org"], false],
        [[".anaconda.org"], false],
        [[], true],
        [["anaconda.org"], true],
        [[".anaconda"], true],
    ] as const) {
        it(`is ${offline ? "nowhere" : "its channels"} for conda where the team may reach [${allowList.join(", ")}]`, () => {
            assert.equal(condaIsOffline(reaching(...allowList)), offline);
        });
    }
});
