import assert from "node:assert/strict";
import { sharedEndpointPolicy, sharedServices } from "../../../../components/dmz/shared-endpoints/shared-policies";
import { policy } from "../../../../components/iam/document";
import type { InterfaceService } from "../../../../components/network/endpoints";
import { sample } from "../../../support/contexts";
import { checkWords, decide } from "../../../../plan/access/decide";
import { foundation } from "../support";

const context = foundation({
    "my-team": { cidr: "10.64.0.0/20", features: ["packages", "bedrock"] },
    sonar: { cidr: "10.64.16.0/20", features: ["packages"] },
});
const anything = policy({ Sid: "Anything", Effect: "Allow", Action: "*", Resource: "*" });
const anybody = policy({ Sid: "Anybody", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" });
const accountOf = (name: string) => context.teams.find(({ teamName }) => teamName === name)?.team.accountId ?? "";
const accounts = {
    mine: accountOf("my-team"),
    sonar: accountOf("sonar"),
    network: sample.networkAccount,
    stranger: "999999999999",
};
const ranges = { mine: "10.64.1.5", sonar: "10.64.17.5", elsewhere: "10.64.200.5" };

interface Call {
    readonly service: InterfaceService;
    readonly action: string;
    /** `#` stands for the owner's account. */
    readonly resource: string;
    readonly by: keyof typeof accounts;
    readonly of: keyof typeof accounts;
    readonly from: keyof typeof ranges;
}

async function passes({ service, action, resource, by, of, from }: Call): Promise<boolean> {
    const member = (who: keyof typeof accounts) => (who === "stranger" ? undefined : sample.organizationId);
    const { allowed } = await decide({
        principal: `arn:aws:iam::${accounts[by]}:role/kura/x`,
        action,
        resource: resource.replace("#", accounts[of]),
        resourceAccount: accounts[of],
        identity: [anything],
        resourcePolicy: anybody,
        endpointPolicies: [sharedEndpointPolicy(service, context) ?? policy()],
        context: {
            "aws:PrincipalOrgID": member(by),
            "aws:ResourceOrgID": member(of),
            "aws:VpcSourceIp": ranges[from],
        },
    });
    return allowed;
}

const model = {
    service: "sagemaker.api",
    action: "sagemaker:DescribeModel",
    resource: "arn:aws:sagemaker:ap-northeast-1:#:model/m",
} as const;
const read = {
    service: "codeartifact.repositories",
    action: "codeartifact:ReadFromRepository",
    resource: "arn:aws:codeartifact:ap-northeast-1:#:repository/kura-test/my-team",
    of: "network",
} as const;
const invoke = {
    service: "bedrock-runtime",
    action: "bedrock:InvokeModel",
    resource: "arn:aws:bedrock:ap-northeast-1:#:inference-profile/p",
} as const;

const table: readonly (readonly [string, Call, boolean])[] = [
    ["a team calls its own account from its own range", { ...model, by: "mine", of: "mine", from: "mine" }, true],
    ["another does so too", { ...model, by: "sonar", of: "sonar", from: "sonar" }, true],
    [
        "a team's credentials are used in another team's network",
        { ...model, by: "mine", of: "mine", from: "sonar" },
        false,
    ],
    ["a team calls another team's account", { ...model, by: "mine", of: "sonar", from: "mine" }, false],
    ["a call comes from a range of nobody", { ...model, by: "mine", of: "mine", from: "elsewhere" }, false],
    [
        "a stranger's credentials are used in a team's network",
        { ...model, by: "stranger", of: "stranger", from: "mine" },
        false,
    ],
    ["a team calls a stranger's account", { ...model, by: "mine", of: "stranger", from: "mine" }, false],
    ["a team reads its own libraries", { ...read, by: "mine", from: "mine" }, true],
    ["a team reads another team's libraries", { ...read, by: "sonar", from: "sonar" }, false],
    ["a team with Bedrock calls it", { ...invoke, by: "mine", of: "mine", from: "mine" }, true],
    ["a team without Bedrock calls it", { ...invoke, by: "sonar", of: "sonar", from: "sonar" }, false],
];

describe("the policies of shared endpoints", () => {
    for (const [what, call, expected] of table) {
        it(`${expected ? "let pass" : "stop"}: ${what}`, async () => {
            assert.equal(await passes(call), expected);
        });
    }

    it("name only actions and condition keys that exist, and each statement once", async () => {
        for (const service of sharedServices(context)) {
            const document = sharedEndpointPolicy(service, context) ?? policy();
            await checkWords(document);
            const sids = document.Statement.map(({ Sid }) => Sid);
            assert.equal(new Set(sids).size, sids.length);
            assert.ok(sids.every((sid) => /^[A-Za-z0-9]+$/.test(sid)));
        }
    });

    it("take forty teams and say when there are too many", () => {
        const many = (count: number) =>
            foundation(
                Object.fromEntries(
                    Array.from({ length: count }, (_, index) => [
                        `team-${index}`,
                        { cidr: `10.${64 + Math.floor(index / 16)}.${16 * (index % 16)}.0/20` },
                    ]),
                ),
            );
        assert.ok(sharedEndpointPolicy("sagemaker.api", many(40)));
        assert.throws(
            () => sharedEndpointPolicy("sagemaker.api", many(90)),
            /dmz\.endpoints: endpoint policy of sagemaker\.api/,
        );
    });
});
