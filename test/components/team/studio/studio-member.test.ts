import assert from "node:assert/strict";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { membersWith } from "../../../../components/team/context";
import { Studio } from "../../../../components/team/studio/studio";
import { sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy } from "../../../support/deploy";
import { studioArgs } from "./support";

const context = sampleContext();
const { names, team } = context;
const developer: TeamConfig["members"][string] = { email: "zoe@example.com", personas: ["developer"] };

async function created(members: TeamConfig["members"]): Promise<Created> {
    return (await deploy(() => new Studio("studio", studioArgs(sampleContext({ members }))))).created;
}

describe("StudioMember", () => {
    let both: Created;

    before(async () => {
        both = await created(team.members);
    });

    function profiles() {
        return both.ofType("aws:sagemaker/userProfile:UserProfile");
    }

    function settingsOf(member: string) {
        const profile = profiles().find(({ inputs }) => inputs["userProfileName"] === member);
        return Object(profile?.inputs["userSettings"]);
    }

    it("gives a place to every developer and to nobody else", () => {
        assert.deepEqual(
            profiles().map(({ inputs }) => inputs["userProfileName"]),
            membersWith(team, "developer"),
        );
    });

    it("the profile works with an execution role of its own", () => {
        for (const member of ["ann", "bob"]) {
            assert.equal(settingsOf(member).executionRole, names.roleArn(names.studioRole(member)));
        }
    });

    it("the apps of one member reach each other and no other member's: each has a group of their own", () => {
        const domainGroups = Object(
            both.one("aws:sagemaker/domain:Domain").inputs["defaultUserSettings"],
        ).securityGroups;
        const groups = ["ann", "bob"].map((member) => settingsOf(member).securityGroups);
        assert.equal(new Set([...groups.flat(), ...domainGroups]).size, 3);

        // A rule that lets anything in refers to the member's own group, on Studio's ports.
        const rules = both.ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule");
        assert.deepEqual(rules.map(({ inputs }) => inputs["securityGroupId"]).sort(), groups.flat().sort());
        for (const { inputs } of rules) {
            assert.equal(inputs["referencedSecurityGroupId"], inputs["securityGroupId"]);
            assert.deepEqual([inputs["ipProtocol"], inputs["fromPort"], inputs["toPort"]], ["tcp", 8192, 65_535]);
        }
    });

    it("an idle app is shut down after the team's time, which the member cannot change", () => {
        for (const app of ["jupyterLab", "codeEditor"]) {
            assert.deepEqual(settingsOf("ann")[`${app}AppSettings`].appLifecycleManagement.idleSettings, {
                lifecycleManagement: "ENABLED",
                idleTimeoutInMinutes: 120,
                minIdleTimeoutInMinutes: 120,
                maxIdleTimeoutInMinutes: 120,
            });
        }
    });

    it("a space's volume grows to the team's limit", () => {
        assert.deepEqual(settingsOf("ann").spaceStorageSettings, {
            defaultEbsStorageSettings: { defaultEbsVolumeSizeInGb: 20, maximumEbsVolumeSizeInGb: 50 },
        });
    });

    it("adding a member, first or last, touches nothing that was there", async () => {
        for (const newcomer of ["aaron", "zoe"]) {
            const three = await created({ ...team.members, [newcomer]: developer });
            for (const before of both.resources) {
                const after = three.resources.find(({ urn }) => urn === before.urn);
                assert.deepEqual(after?.inputs, before.inputs, before.urn);
            }
            assert.ok(three.resources.length > both.resources.length);
        }
    });

    it("removing a member touches nothing of the others", async () => {
        const others = Object.entries(team.members).filter(([name]) => name !== "bob");
        const one = await created(Object.fromEntries(others));
        for (const after of one.resources) {
            const before = both.resources.find(({ urn }) => urn === after.urn);
            assert.deepEqual(after.inputs, before?.inputs, after.urn);
        }
    });
});
