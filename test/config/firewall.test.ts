import assert from "node:assert/strict";
import { groupOf } from "../../components/dmz/inspection/rules/allow-lists";
import { judge } from "../../components/config/load";
import { problemText } from "../../components/config/problems";
import { rawConfig, testDay } from "../support/config";

const names = (count: number) => Array.from({ length: count }, (_, index) => `host-${index}.example.com`);
const problems = (changes: Readonly<Record<string, unknown>>) =>
    judge(rawConfig("dev", changes), { today: testDay }).problems.map(problemText);

describe("the firewall's room", () => {
    it("is enough for nine hundred names of one team", () => {
        assert.deepEqual(problems({ "teams/fraud/network/allowList": names(900) }), []);
    });

    it("refuses a list that is longer than a rule group holds", () => {
        assert.deepEqual(problems({ "teams/fraud/network/allowList": names(901) }), [
            "teams.fraud.network.allowList: has no room in the firewall's rule group, which it shares with nobody (901 names in all); 900 names; name domains such as .example.com in place of their hosts, or remove what nobody uses",
        ]);
    });

    it("refuses lists that are too long together, and names the longest", () => {
        const group = groupOf("fraud");
        const neighbour = Array.from({ length: 200 }, (_, index) => `team-${index}`).find(
            (name) => groupOf(name) === group,
        );
        assert.ok(neighbour);
        const fraud: unknown = new Map(Object.entries(rawConfig("dev")["teams"] ?? {})).get("fraud");
        const [first = ""] = problems({
            "teams/fraud/network/allowList": names(500),
            [`teams/${neighbour}`]: {
                ...Object.fromEntries(Object.entries(fraud ?? {})),
                accountId: "200000000009",
                vpcId: undefined,
                email: "aws+neighbour@example.com",
                network: { cidr: "10.64.32.0/20", allowList: names(401) },
            },
        });
        assert.match(
            first,
            new RegExp(`^teams.fraud.network.allowList: .* shares with ${neighbour} \\(901 names in all\\)`),
        );
    });
});
