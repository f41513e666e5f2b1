import assert from "node:assert/strict";
import { policy, type Statement } from "../../../../components/iam/document";
import type { AccessModel, Principal } from "../../../../plan/access/model";
import { differences } from "../../../../plan/access/review/differences";
import { reviewOf } from "../../../../plan/access/review/review";
import { changed, linesOfStack, modelOf } from "./support";

const patience = 300_000;

async function told(model: AccessModel): Promise<readonly string[]> {
    return differences(await linesOfStack("dev"), await reviewOf(model), 2);
}

/** Some action more, where a statement is about another one already. */
function alsoAllowed(statement: Statement, beside: string, action: string): Statement {
    const actions = [statement.Action ?? []].flat();
    return statement.Effect === "Allow" && actions.includes(beside)
        ? { ...statement, Action: [...actions, action] }
        : statement;
}

describe("the words for a change in access", () => {
    it("are none where nothing changed", async () => {
        const lines = await linesOfStack("dev");
        assert.deepEqual(differences(lines, lines, 2), []);
    }).timeout(patience);

    it("tell that a developer may now read what is put up for release", async () => {
        const model = changed(await modelOf("dev"), (statement, name) => {
            const keepsReadersOut = name.includes("fraud-outbox") && statement.Effect === "Deny";
            return keepsReadersOut ? undefined : alsoAllowed(statement, "s3:PutObject", "s3:GetObject");
        });
        const words = await told(model);
        assert.ok(
            words.some((sentence) => sentence.startsWith("developer of fraud may now read outbox")),
            words.join("\n"),
        );
    }).timeout(patience);

    it("tell that a place is no longer asked for", async () => {
        const model = changed(await modelOf("dev"), (statement) =>
            statement.Sid === "DenyFromElsewhere" ? undefined : statement,
        );
        const words = await told(model);
        assert.ok(
            words.includes("auditor-fraud in the audit account may decrypt key archive now also from the internet"),
            words.join("\n"),
        );
    }).timeout(patience);

    it("tell that there is a new role, and what it may do", async () => {
        const model = await modelOf("dev");
        const [jobs] = [...model.principals.values()].filter(({ name }) => name === "kura-dev-fraud-jobs");
        assert.ok(jobs);
        const extra: Principal = {
            ...jobs,
            arn: jobs.arn.replace(/jobs$/, "courier"),
            name: "kura-dev-fraud-courier",
            kind: "service",
            boundary: undefined,
            identity: [
                {
                    name: "permissions",
                    document: policy({
                        Sid: "Raise",
                        Effect: "Allow",
                        Action: "servicequotas:RequestServiceQuotaIncrease",
                        Resource: "*",
                    }),
                },
            ],
            trust: { name: "trust", document: policy() },
        };
        const words = await told({ ...model, principals: new Map([...model.principals, [extra.arn, extra]]) });
        assert.equal(words[0], "fraud has a new courier (Services' roles)");
        assert.ok(words.includes("courier of fraud may now raise quotas (from anywhere)"), words.join("\n"));
    }).timeout(patience);

    it("tell what somebody may no longer do", async () => {
        const model = changed(await modelOf("dev"), (statement) =>
            statement.Sid === "OpenOwnStudio" ? undefined : statement,
        );
        assert.deepEqual(await told(model), ["developer of every team may no longer open Studio profile own profile"]);
    }).timeout(patience);
});
