import assert from "node:assert/strict";
import { dailyQuestions, type Question } from "../../../../access/questions";
import { policy } from "../../../../components/iam/document";
import type { AccessModel, AccountFacts, Attached } from "../../../../plan/access/model";
import { answersTo } from "../../../../plan/access/questions/answers";
import { sentence } from "../../../../plan/access/questions/proofs";
import { accessOf } from "../../../support/access";

const open: Attached = {
    name: "open",
    document: policy({ Sid: "Open", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
};
const everything: Attached = {
    name: "everything",
    document: policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" }),
};
const nothing: Attached = { name: "nothing", document: policy() };

/** The organization lets every account do everything in it. */
const lenient = { serviceControls: [], inOrganization: "management" } as const;
/** The organization lets no account do anything, be somebody's own policy as it may. */
const strict = { serviceControls: [{ at: "r-root", policies: [nothing] }], inOrganization: "member" } as const;

/** The same accounts, roles, things and doors, with every policy replaced. */
function withPolicies(
    model: AccessModel,
    identity: Attached,
    resource: Attached,
    boundary: Attached | undefined,
    organization: Pick<AccountFacts, "serviceControls" | "inOrganization">,
): AccessModel {
    const all = <K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V) =>
        new Map([...map].map(([key, value]) => [key, change(value)]));
    return {
        ...model,
        accounts: all(model.accounts, (each) => ({ ...each, ...organization, resourceControls: [] })),
        principals: all(model.principals, (each) => ({ ...each, identity: [identity], boundary, trust: resource })),
        resources: all(model.resources, (each) => ({ ...each, policy: resource, blocksPublicAccess: false })),
        accountPolicies: all(model.accountPolicies, () => resource),
        doors: model.doors.map((each) => ({ ...each, policy: undefined })),
        vpcs: model.vpcs.map((each) => ({ ...each, publicAddress: "192.0.2.7" })),
    };
}

async function unmoved(model: AccessModel, answer: Question["answer"]): Promise<readonly string[]> {
    const asked = dailyQuestions.filter((question) => question.answer === answer);
    const given = await answersTo(model, asked);
    return [...new Set(given.filter(({ holds }) => holds).map(({ question }) => sentence(question)))];
}

describe("a question can fail", () => {
    it("where nobody may: the answer turns once every policy lets everybody do everything", async () => {
        assert.deepEqual(
            await unmoved(withPolicies((await accessOf("prod")).model, everything, open, undefined, lenient), "never"),
            [],
        );
    });

    it("where somebody may: the answer turns once no policy allows anything", async () => {
        const closed = withPolicies((await accessOf("prod")).model, nothing, nothing, nothing, strict);
        assert.deepEqual(await unmoved(closed, "may"), []);
    });
});
