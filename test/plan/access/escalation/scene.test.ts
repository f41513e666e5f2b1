import assert from "node:assert/strict";
import { policy, type Condition, type Statement } from "../../../../components/iam/document";
import { Scene } from "../../../../plan/access/escalation/scene";
import { account, attacker, managementAccount } from "./laboratory";

const stranger = "333333333333";

/** Accounts, of three, from which the key of the lab is tried. */
function triedFrom(Principal: Statement["Principal"], Condition?: Condition): readonly string[] {
    const model = attacker([]);
    const allow: Statement = { Sid: "Open", Effect: "Allow", Principal, Action: "kms:Decrypt", Resource: "*" };
    const document = policy(Condition === undefined ? allow : { ...allow, Condition });
    const resources = new Map(
        [...model.resources].map(([arn, each]) => [arn, { ...each, policy: { name: "policy", document } }]),
    );
    const scene = new Scene({ ...model, resources });
    return [account, managementAccount, stranger].filter((each) => scene.resources(each, "key").length > 0);
}

describe("what an attacker aims at", () => {
    const everywhere = [account, managementAccount, stranger];

    it("is what is in the own account, and elsewhere what lets the account in", async () => {
        assert.deepEqual(triedFrom({ AWS: `arn:aws:iam::${account}:root` }), [account]);
        assert.deepEqual(triedFrom({ AWS: [stranger] }), [account, stranger]);
        assert.deepEqual(triedFrom("*"), everywhere);
        assert.deepEqual(triedFrom({ AWS: "*" }), everywhere);
    });

    it("is not what is open to principals of other accounts alone, however that is said", async () => {
        const conditions: readonly Condition[] = [
            { StringEquals: { "aws:PrincipalAccount": stranger } },
            { StringEquals: { "kms:CallerAccount": [stranger] } },
            { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${stranger}:role/team-*` } },
            { ArnEquals: { "aws:PrincipalArn": `arn:aws:iam::${stranger}:role/reader` }, Bool: { "aws:X": "true" } },
        ];
        for (const condition of conditions) {
            assert.deepEqual(triedFrom("*", condition), [account, stranger], JSON.stringify(condition));
        }
    });

    it("is what a condition leaves open to principals of any account", async () => {
        const conditions: readonly Condition[] = [
            { StringEquals: { "aws:PrincipalOrgID": "o-lab0000000" } },
            { StringNotEquals: { "aws:PrincipalAccount": stranger } },
            { StringEqualsIfExists: { "aws:PrincipalAccount": stranger } },
            { StringLike: { "aws:PrincipalAccount": [stranger, "*"] } },
            { ArnLike: { "aws:PrincipalArn": [`arn:aws:iam::${stranger}:role/a`, "arn:aws:iam::*:role/a"] } },
        ];
        for (const condition of conditions) {
            assert.deepEqual(triedFrom("*", condition), everywhere, JSON.stringify(condition));
        }
    });
});
