import assert from "node:assert/strict";
import { readQuestion, type LineOptions } from "../../../plan/access/question-line";
import { resolveWho } from "../../../plan/access/who";
import { sampleAccess } from "../../support/access";
import { sample } from "../../support/contexts";

const object = "arn:aws:s3:::kura-test-radar-work-200000000001/k";
const roles = `arn:aws:iam::${sample.teamAccount}:role`;

async function read(line: string, options: Partial<LineOptions> = {}) {
    const { model } = await sampleAccess();
    return readQuestion(model, line, { identityProvider: "corp", ...options });
}

describe("resolveWho()", () => {
    const names: readonly (readonly [string, string])[] = [
        ["developer@radar", `${roles}/kura/kura-test-radar-developer-ann`],
        ["developer:bob@radar", `${roles}/kura/kura-test-radar-developer-bob`],
        ["studio:ann@radar", `${roles}/kura/kura-test-radar-studio-ann`],
        ["studio-ann@radar", `${roles}/kura/kura-test-radar-studio-ann`],
        ["jobs@radar", `${roles}/kura/kura-test-radar-jobs`],
        ["infra-admin@radar", `${roles}/kura/kura-test-radar-infra-admin`],
        ["deployer@radar", `${roles}/kura-deployer`],
        ["auditor:radar@audit", `arn:aws:iam::${sample.auditAccount}:role/kura/kura-test-auditor-radar`],
        ["root@radar", `arn:aws:iam::${sample.teamAccount}:root`],
        ["sign-in@radar", `arn:aws:iam::${sample.teamAccount}:saml-provider/corp`],
        ["admin@management", "arn:aws:iam::100000000001:role/administrator"],
        ["outsider", "arn:aws:iam::999999999999:role/anybody"],
        ["anonymous", "anonymous"],
        ["s3.amazonaws.com", "s3.amazonaws.com"],
        [`${roles}/kura-deployer`, `${roles}/kura-deployer`],
        [sample.reader, sample.reader],
        ["arn:aws:iam::999999999999:role/x", "arn:aws:iam::999999999999:role/x"],
    ];
    for (const [name, arn] of names) {
        it(`knows ${name}`, async () => {
            const { model } = await sampleAccess();
            assert.equal(resolveWho(model, name, "corp"), arn);
        });
    }
    const wrong: readonly (readonly [string, RegExp])[] = [
        ["developer@radr", /no account radr; the accounts are management, audit, network, radar; did you mean radar/],
        ["developer", /developer: whose\? say role@account/],
        ["jbs@radar", /radar has no jbs; it has .*, jobs, .*; did you mean jobs/],
        ["developer:zoe@radar", /radar has no developer:zoe; it has .*developer-ann, developer-bob/],
        [`${roles}/kura/kura-test-radar-job`, /radar has no such role; did you mean .*kura-test-radar-jobs/],
        ["admin@radar", /radar has no admin/],
    ];
    for (const [name, message] of wrong) {
        it(`explains what is possible for ${name}`, async () => {
            const { model } = await sampleAccess();
            assert.throws(() => resolveWho(model, name, "corp"), { name: "UsageError", message });
        });
    }
});

describe("readQuestion()", () => {
    it("reads who, what and on what, from where the caller usually is", async () => {
        const places = [
            ["developer@radar", "room"],
            ["jobs@radar", "vpc:radar"],
            ["intake@radar", "aws"],
            ["s3.amazonaws.com", "aws"],
            ["deployer@radar", "internet"],
            ["outsider", "internet"],
        ] as const;
        for (const [name, from] of places) {
            const asked = await read(` ${name}   s3:GetObject ${object} `);
            assert.deepEqual([asked.action, asked.resource, asked.from], ["s3:GetObject", object, from]);
        }
        assert.equal((await read(`sign-in@radar sts:AssumeRoleWithSAML ${roles}/kura-deployer`)).from, "room");
    });
    it("reads places and what the request carries, several values for a repeated key", async () => {
        const tag = "s3:ExistingObjectTag/kura:release";
        const context = [`${tag}=approved=yes`, "aws:PrincipalOrgPaths=a", "aws:PrincipalOrgPaths=b"];
        const asked = await read(`jobs@radar s3:GetObject ${object}`, { from: "vpc:entrance", context });
        assert.equal(asked.from, "vpc:entrance");
        assert.deepEqual(asked.context, { [tag]: "approved=yes", "aws:PrincipalOrgPaths": ["a", "b"] });
    });
    const wrong: readonly (readonly [string, Partial<LineOptions>, RegExp])[] = [
        ["jobs@radar s3:GetObject", {}, /say who, the action and the resource, such as/],
        [`jobs@radar s3:GetObject ${object} now`, {}, /say who, the action and the resource/],
        [`jobs@radar s3:GetObjekt ${object}`, {}, /s3 has no such action; did you mean s3:GetObject$/],
        [`jobs@radar s33:GetObject ${object}`, {}, /AWS has no service s33; did you mean s3/],
        ["jobs@radar s3:GetObject arn:aws:s3:::b", {}, /not a resource of the action; it takes .*BucketName/],
        ["jobs@radar s3:GetObject arn:aws:s3:::b/*", {}, /ask about one resource, not a pattern/],
        [`jobs@radar s3:ListAllMyBuckets ${object}`, {}, /the action knows no resource; give \*/],
        [`jobs@radar s3:GetObject ${object}`, { from: "rom" }, /--from rom: no such place; .*did you mean room/],
        [`jobs@radar s3:GetObject ${object}`, { context: ["x"] }, /--context x: say key=value/],
        [`jobs@radar s3:GetObject ${object}`, { context: ["kms:ViaService=x"] }, /never carries it/],
    ];
    for (const [line, options, message] of wrong) {
        it(`explains what is wrong with ${line} ${JSON.stringify(options)}`, async () => {
            await assert.rejects(read(line, options), { name: "UsageError", message });
        });
    }
});
