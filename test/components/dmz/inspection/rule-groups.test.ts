import assert from "node:assert/strict";
import fc from "fast-check";
import { ruleGroups } from "../../../../components/dmz/inspection/rules/groups";
import { ruleText, rulesText } from "../../../../components/dmz/inspection/rules/rule";
import { foundation, threeTeams, type TeamSketch } from "../support";

/** Network Firewall developer guide, quotas. */
const quota = { groups: 20, rules: 30_000, capacity: 30_000 };

const teams = (count: number, names: number): Record<string, TeamSketch> =>
    Object.fromEntries(
        Array.from({ length: count }, (_, index): [string, TeamSketch] => [
            `team-${index}`,
            {
                cidr: `10.${64 + Math.floor(index / 16)}.${(index % 16) * 16}.0/20`,
                allowList: Array.from({ length: names }, (_, name) => `host-${name}.example.com`),
            },
        ]),
    );

describe("the firewall's rule groups", () => {
    it("are evaluated in the order drop, pass, reject, which is how the test's engine sorts them", () => {
        const groups = ruleGroups(foundation());
        const priorities = groups.map(({ priority }) => priority);
        assert.deepEqual(
            priorities,
            [...new Set(priorities)].sort((a, b) => a - b),
        );
        const order = ["drop", "pass", "reject"];
        const ranks = groups.flatMap(({ rules }) => rules.map(({ action }) => order.indexOf(action)));
        assert.deepEqual(
            ranks,
            [...ranks].sort((a, b) => a - b),
        );
    });

    it("fit what AWS takes, for a hundred teams with twenty names each", () => {
        const groups = ruleGroups(foundation(teams(100, 20)));
        assert.ok(groups.length <= quota.groups, `${groups.length} groups`);
        assert.ok(groups.reduce((sum, { capacity }) => sum + capacity, 0) <= quota.rules);
        for (const { subject, capacity, rules } of groups) {
            assert.ok(rules.length <= capacity && capacity <= quota.capacity, `${subject} has ${rules.length} rules`);
        }
    });

    it("number every rule once in the whole policy, whatever the teams", () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 40 }), (count, names) => {
                const sids = ruleGroups(foundation(teams(count, names))).flatMap(({ rules }) =>
                    rules.map(({ sid }) => sid),
                );
                assert.equal(new Set(sids).size, sids.length);
                assert.ok(Math.max(...sids) < 2 ** 31);
            }),
            { numRuns: 20 },
        );
    });

    it("keep the numbers of a team's names when teams and names come and go, and in any order", () => {
        const numbers = (sketch: Record<string, TeamSketch>) =>
            new Map(
                ruleGroups(foundation(sketch))
                    .flatMap(({ rules }) => rules)
                    .filter(({ message }) => message.startsWith("radar may reach"))
                    .map((rule) => [ruleText({ ...rule, sid: 0 }), rule.sid]),
            );
        const { radar } = threeTeams;
        assert.ok(radar);
        const alone = numbers({ radar });
        const later = numbers({
            ...threeTeams,
            radar: { ...radar, allowList: ["zoo.example.com", ...(radar.allowList ?? [])].reverse() },
        });
        assert.equal(alone.size, 4);
        for (const [rule, sid] of alone) {
            assert.equal(later.get(rule), sid, rule);
        }
    });

    it("write one rule a line and nothing but ASCII", () => {
        for (const group of ruleGroups(foundation())) {
            const lines = rulesText(group).trimEnd().split("\n");
            assert.equal(lines.length, group.rules.length);
            for (const line of lines) {
                assert.match(line, /^(drop|pass|reject) [\x20-\x7e]+;\)$/);
            }
        }
    });

    it("refer to ranges that the group defines, or the policy", () => {
        for (const group of ruleGroups(foundation())) {
            for (const [, name] of rulesText(group).matchAll(/\$([A-Z_0-9]+)/g)) {
                assert.ok(name === "HOME_NET" || name === "EXTERNAL_NET" || (name ?? "") in group.ranges, name);
            }
        }
    });

    it("let the room through to hosts only where it comes with its own addresses", () => {
        const subjects = (context: ReturnType<typeof foundation>) => ruleGroups(context).map(({ subject }) => subject);
        assert.ok(subjects(foundation()).includes("room"));
        const { environment } = foundation();
        const entrance = {
            kind: "client-vpn",
            clientRange: "10.79.64.0/22",
            serverCertificateArn:
                "arn:aws:acm:ap-northeast-1:100000000003:certificate/00000000-0000-0000-0000-000000000000",
            authentication: {
                kind: "saml",
                providerArn: "arn:aws:iam::100000000003:saml-provider/corp",
                group: "room",
            },
        } as const;
        const overVpn = foundation(threeTeams, { dmz: { ...environment.dmz, entrance } });
        assert.ok(!subjects(overVpn).includes("room"));
    });
});
