import assert from "node:assert/strict";
import { decide } from "../../../plan/access/decide";
import { policy } from "../../../components/iam/document";

const role = "arn:aws:iam::200000000001:role/kura/x";
const allow = policy({ Sid: "A", Effect: "Allow", Action: "s3:GetObject", Resource: "*" });

describe("decide()", () => {
    it("says which statement allowed", async () => {
        const answer = await decide({
            principal: role,
            action: "s3:GetObject",
            resource: "arn:aws:s3:::b/k",
            identity: [allow],
        });
        const deciding = [{ kind: "identity", policy: undefined, sid: "A" }];
        assert.deepEqual(answer, { allowed: true, decidedBy: "identity allows: A", deciding });
    });
    it("refuses a word that AWS does not know", async () => {
        const ask = (action: string, context: Record<string, string>, identity = allow) =>
            decide({ principal: role, action, resource: "arn:aws:s3:::b/k", identity: [identity], context });
        await assert.rejects(ask("s3:FetchObject", {}), /invalid.action/);
        await assert.rejects(ask("s3:GetObject", { "s3:NoSuchKey": "x" }), /never carries s3:NoSuchKey/);
        const odd = (statement: object) =>
            policy({ Sid: "A", Effect: "Allow", Resource: "*", Action: "s3:GetObject", ...statement });
        await assert.rejects(ask("s3:GetObject", {}, odd({ Action: "s3:FetchObject" })), /AWS has no s3:FetchObject/);
        await assert.rejects(
            ask("s3:GetObject", {}, odd({ Condition: { StringEquals: { "aws:Foo": "x" } } })),
            /AWS has no aws:Foo/,
        );
    });
    it("weighs boundary, endpoint and resource policies and knows who is asking", async () => {
        const deny = policy(
            { Sid: "All", Effect: "Allow", Action: "*", Resource: "*" },
            {
                Sid: "NotMe",
                Effect: "Deny",
                Action: "*",
                Resource: "*",
                Condition: { ArnLike: { "aws:PrincipalArn": role } },
            },
        );
        const ask = { principal: role, action: "s3:GetObject", resource: "arn:aws:s3:::b/k", identity: [allow] };
        assert.equal((await decide({ ...ask, boundary: deny })).decidedBy, "boundary denies: NotMe");
        assert.equal((await decide({ ...ask, endpointPolicies: [policy()] })).decidedBy, "not allowed by: endpoint");
        const tag = policy({
            Sid: "T",
            Effect: "Allow",
            Principal: { Service: "s3.amazonaws.com" },
            Action: "kms:Decrypt",
            Resource: "*",
            Condition: { StringEquals: { "aws:SourceAccount": "200000000001" } },
        });
        const service = {
            principal: "s3.amazonaws.com",
            action: "kms:Decrypt",
            resource: "arn:aws:kms:ap-northeast-1:200000000001:key/a",
            resourcePolicy: tag,
        };
        assert.equal((await decide(service)).allowed, false);
        assert.equal((await decide({ ...service, context: { "aws:SourceAccount": "200000000001" } })).allowed, true);
        // KMS trusts the account's IAM only where the key policy says so.
        assert.equal(
            (
                await decide({
                    ...service,
                    principal: role,
                    identity: [policy({ Sid: "K", Effect: "Allow", Action: "kms:Decrypt", Resource: "*" })],
                    resourcePolicy: tag,
                })
            ).allowed,
            false,
        );
    });
    it("knows anonymous callers and the room", async () => {
        const open = policy({
            Sid: "Open",
            Effect: "Allow",
            Principal: "*",
            Action: "s3:GetObject",
            Resource: "*",
            Condition: { StringEquals: { "s3:ExistingObjectTag/kura:release": "approved" } },
        });
        const ask = {
            principal: "anonymous",
            action: "s3:GetObject",
            resource: "arn:aws:s3:::b/k",
            resourceAccount: "200000000001",
            resourcePolicy: open,
        };
        assert.equal((await decide(ask)).allowed, false);
        assert.equal(
            (await decide({ ...ask, context: { "s3:ExistingObjectTag/kura:release": "approved" } })).allowed,
            true,
        );
    });
});
