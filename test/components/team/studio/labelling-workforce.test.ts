import assert from "node:assert/strict";
import { LabellingWorkforce } from "../../../../components/team/studio/labelling-workforce";
import { sample, sampleContext } from "../../../support/contexts";
import type { Created } from "../../../support/deploy";
import { deploy } from "../../../support/deploy";

const context = sampleContext({ labellers: { gus: "gus@example.com", hal: "hal@example.com" } });
const { names } = context;

describe("LabellingWorkforce", () => {
    let created: Created;

    before(async () => {
        ({ created } = await deploy(() => new LabellingWorkforce("labelling", { context })));
    });

    it("the labelling portal answers to the security room's public addresses only", () => {
        const { inputs } = created.one("aws:sagemaker/workforce:Workforce");
        assert.deepEqual(inputs["sourceIpConfig"], { cidrs: [sample.roomPublicRange] });
    });

    it("what a labeller is shown can be fetched from that labeller's address only, so a copied URL opens nowhere else", () => {
        const { inputs } = created.one("aws:sagemaker/workteam:Workteam");
        assert.deepEqual(inputs["workerAccessConfiguration"], {
            s3Presign: { iamPolicyConstraints: { sourceIp: "Enabled" } },
        });
    });

    it("only people named in the configuration label", () => {
        assert.deepEqual(
            created.ofType("aws:cognito/userInGroup:UserInGroup").map(({ inputs }) => inputs["username"]),
            ["gus@example.com", "hal@example.com"],
        );
        const { inputs } = created.one("aws:sagemaker/workteam:Workteam");
        const [definition] = Object.values(Object(inputs["memberDefinitions"]));
        assert.equal(Object(definition).cognitoMemberDefinition.userGroup, "labellers");
        assert.ok(names.workteamArn.endsWith(`:workteam/private-crowd/${String(inputs["workteamName"])}`));
    });

    it("the portal's address, known last, is where people are sent back to", () => {
        const portal = String(created.one("aws:sagemaker/workforce:Workforce").outputs["subdomain"]);
        const client = created.one("aws:cognito/managedUserPoolClient:ManagedUserPoolClient");
        assert.deepEqual(client.inputs["callbackUrls"], [`https://${portal}/oauth2/idpresponse`]);
        assert.deepEqual(client.inputs["allowedOauthFlows"], ["code"]);
        const first = created.one("aws:cognito/userPoolClient:UserPoolClient");
        assert.equal(client.inputs["namePattern"], `^${String(first.inputs["name"])}$`);
        for (const key of Object.keys(client.inputs).filter((key) => !["namePattern", "userPoolId"].includes(key))) {
            const agreed = client.inputs[key] === first.inputs[key];
            assert.ok(agreed || first.ignoreChanges.includes(key), `${key} is set by both and undone in turns`);
        }
    });
});

describe("LabellerDirectory", () => {
    let created: Created;

    before(async () => {
        ({ created } = await deploy(() => new LabellingWorkforce("labelling", { context })));
    });

    function pool() {
        return created.one("aws:cognito/userPool:UserPool");
    }

    it("nobody signs up by themselves; users are those in the configuration", () => {
        assert.deepEqual(pool().inputs["adminCreateUserConfig"], { allowAdminCreateUserOnly: true });
        assert.deepEqual(
            created.ofType("aws:cognito/user:User").map(({ inputs }) => inputs["username"]),
            ["gus@example.com", "hal@example.com"],
        );
    });

    it("signing in takes a password and a one-time code", () => {
        assert.equal(pool().inputs["mfaConfiguration"], "ON");
        assert.deepEqual(pool().inputs["softwareTokenMfaConfiguration"], { enabled: true });
        assert.equal(Object(pool().inputs["passwordPolicy"]).minimumLength, 14);
    });

    it("only an administrator restores a lost account", () => {
        assert.deepEqual(pool().inputs["accountRecoverySetting"], {
            recoveryMechanisms: [{ name: "admin_only", priority: 1 }],
        });
    });

    it("the directory is protected from deletion", () => {
        assert.equal(pool().protect, true);
        assert.equal(pool().inputs["deletionProtection"], "ACTIVE");
    });
});
