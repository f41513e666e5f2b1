import assert from "node:assert/strict";
import { judge } from "../../components/config/load";
import { problemText } from "../../components/config/problems";
import { workRoles } from "../../components/names";
import { type BadConfig, rawConfig, refuses, testDay } from "../support/config";

/** A third team, sound but for its name. */
const team = {
    accountId: "200000000003",
    email: "aws+third@example.com",
    purpose: "A team to be named",
    dataClass: "internal",
    network: { cidr: "10.64.96.0/20" },
    members: {},
    budget: { monthlyUsd: 100 },
};

const allowed =
    "any other name, not beginning with audit-, configuration-, delegation-, dmz-, endpoints-, entrance-, foundation-, " +
    "guard-rails-, network-, organization-, packages-, provider-, shared-endpoints-; choose another name";
const roleEnds =
    "a user name that does not end in alarms, jobs, inference, labelling, images, intake, malware-scan, backup, flow-logs, " +
    "mlflow, feature-store, tables, hosts, infra-admin, data-recipient, developer, release-approver, auditor; choose another user name";

const table: readonly BadConfig[] = [
    ...[
        "audit",
        "network",
        "organization",
        "guard-rails",
        "delegation",
        "dmz",
        "entrance",
        "foundation",
        "packages",
    ].map((name): BadConfig => [
        `a team called ${name}`,
        { [`teams/${name}`]: team },
        [`teams.${name}: is the name of a part of the environment (${name}); ${allowed}`],
    ]),
    ...["all", "management", "quarantine", "provider"].map((name): BadConfig => [
        `a team called ${name}`,
        { [`teams/${name}`]: team },
        [`teams.${name}: is the name of a part of the environment (${name}); ${allowed}`],
    ]),
    [
        "a team whose things would be called like the DMZ's",
        { "teams/dmz-keys": team },
        [
            `teams.dmz-keys: begins like the names of what belongs to dmz, a part of the environment (dmz-keys); ${allowed}`,
        ],
    ],
    ...["jobs", "inference", "intake", "labelling", "backup", "malware-scan", "auditor"].map((name): BadConfig => [
        `a member called ${name}`,
        { [`teams/vision/members/${name}`]: { email: "someone@example.com", personas: ["developer"] } },
        [
            `teams.vision.members.${name}: makes a developer's role that would pass for the team's role ${name} (${name}); ${roleEnds}`,
        ],
    ]),
    [
        "a member whose name ends like a role's",
        { "teams/vision/members/ann-jobs": { email: "ann@example.com", personas: ["developer"] } },
        [
            `teams.vision.members.ann-jobs: makes a developer's role that would pass for the team's role jobs (ann-jobs); ${roleEnds}`,
        ],
    ],
];

describe("reserved names", () => {
    refuses(table);

    it("leave what only looks like them", async () => {
        const changes = {
            "teams/auditing": team,
            "teams/vision/members/hobjobs": { email: "hob@example.com", personas: ["developer"] },
            "teams/vision/members/jobs-ann": { email: "ann@example.com", personas: ["developer"] },
        };
        const { problems } = judge(rawConfig("dev", changes), { today: testDay });
        assert.deepEqual(problems.map(problemText), []);
    });

    it("include every work role", async () => {
        for (const role of workRoles) {
            const member = { email: "someone@example.com", personas: ["developer"] };
            const { problems } = judge(rawConfig("dev", { [`teams/vision/members/${role}`]: member }), {
                today: testDay,
            });
            assert.equal(problems.length, 1, role);
        }
    });
});
