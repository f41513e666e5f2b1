import assert from "node:assert/strict";
import { entrancePolicy } from "../../../../components/dmz/entrance/entrance-policies";
import type { EntranceService } from "../../../../components/dmz/entrance/entrance-services";
import { policy } from "../../../../components/iam/document";
import { sample } from "../../../support/contexts";
import { checkWords, decide } from "../../../../plan/access/decide";
import { device, foundation } from "./support";

const context = foundation(device, { dataClass: "personal" });
const team = context.teams[0];
assert.ok(team);
const { names } = team;
const stranger = "999999999999";
const anything = policy({ Sid: "Anything", Effect: "Allow", Action: "*", Resource: "*" });
const anybody = policy({ Sid: "Anybody", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" });

type Account = "team" | "audit" | "network" | "stranger";
const accounts: Readonly<Record<Account, string>> = {
    team: sample.teamAccount,
    audit: sample.auditAccount,
    network: sample.networkAccount,
    stranger,
};

interface Call {
    readonly by: Account;
    readonly action: string;
    readonly resource: string;
    /** Default: the caller's. */
    readonly of?: Account;
    readonly principal?: string;
}

async function passes(service: EntranceService, call: Call, of = context): Promise<boolean> {
    const owner = call.of ?? call.by;
    const member = (account: Account) => (account === "stranger" ? undefined : sample.organizationId);
    const { allowed } = await decide({
        principal: call.principal ?? `arn:aws:iam::${accounts[call.by]}:role/kura/someone`,
        action: call.action,
        resource: call.resource,
        resourceAccount: accounts[owner],
        identity: call.principal === "anonymous" ? undefined : [anything],
        resourcePolicy: anybody,
        endpointPolicies: [entrancePolicy(service, of)],
        context: { "aws:PrincipalOrgID": member(call.by), "aws:ResourceOrgID": member(owner) },
    });
    return allowed;
}

function rows(service: EntranceService, table: readonly (readonly [string, Call, boolean])[]): void {
    describe(`the entrance's endpoint policy of ${service}`, () => {
        for (const [what, call, expected] of table) {
            it(`${expected ? "lets pass" : "stops"}: ${what}`, async () => {
                assert.equal(await passes(service, call), expected);
            });
        }

        it("names only actions and condition keys that exist", async () => {
            await checkWords(entrancePolicy(service, context));
        });
    });
}

const profile = (account: Account) => `arn:aws:sagemaker:ap-northeast-1:${accounts[account]}:user-profile/d-1/ann`;
const open = { action: "sagemaker:CreatePresignedDomainUrl" };

for (const service of ["studio", "sagemaker.api"] as const) {
    rows(service, [
        ["a developer opens the own Studio", { ...open, by: "team", resource: profile("team") }, true],
        ["a stranger opens the stranger's Studio", { ...open, by: "stranger", resource: profile("stranger") }, false],
        [
            "a developer opens a stranger's Studio",
            { ...open, by: "team", resource: profile("stranger"), of: "stranger" },
            false,
        ],
        [
            "an account of the organization opens another's Studio",
            { ...open, by: "audit", resource: profile("team"), of: "team" },
            false,
        ],
        ["an account without people of its own calls", { ...open, by: "network", resource: profile("network") }, false],
    ]);
}

const landing = `${names.bucketArn("landing")}/batch.csv`;
const outbox = `${names.bucketArn("outbox")}/model.tar.gz`;
rows("s3", [
    ["the recipient brings in", { by: "team", action: "s3:PutObject", resource: landing }, true],
    ["somebody reads what was brought in", { by: "team", action: "s3:GetObject", resource: landing }, false],
    ["a developer puts something up", { by: "team", action: "s3:PutObject", resource: outbox }, true],
    ["the approver approves", { by: "team", action: "s3:PutObjectVersionTagging", resource: outbox }, true],
    ["somebody of the team reads the outbox", { by: "team", action: "s3:GetObject", resource: outbox }, false],
    [
        "a named role carries out",
        { by: "network", principal: sample.reader, action: "s3:GetObject", resource: outbox, of: "team" },
        true,
    ],
    [
        "another role of that account carries out",
        { by: "network", action: "s3:GetObject", resource: outbox, of: "team" },
        false,
    ],
    [
        "a named role writes to the outbox",
        { by: "network", principal: sample.reader, action: "s3:PutObject", resource: outbox, of: "team" },
        false,
    ],
    [
        "an object of the work bucket reaches a terminal",
        { by: "team", action: "s3:GetObject", resource: `${names.bucketArn("work")}/x` },
        false,
    ],
    [
        "confidential input reaches a terminal",
        { by: "team", action: "s3:GetObject", resource: `${names.bucketArn("input")}/x` },
        false,
    ],
    [
        "an auditor reads a session's record",
        { by: "team", action: "s3:GetObject", resource: `${names.bucketArn("records")}/x` },
        true,
    ],
    [
        "an auditor reads the archive",
        { by: "audit", action: "s3:GetObject", resource: `${context.names.archiveBucketArn("trail")}/x` },
        true,
    ],
    [
        "a team reads the archive",
        { by: "team", action: "s3:GetObject", resource: `${context.names.archiveBucketArn("trail")}/x`, of: "audit" },
        false,
    ],
    [
        "somebody carries data to a stranger's bucket",
        { by: "team", action: "s3:PutObject", resource: "arn:aws:s3:::strangers/x", of: "stranger" },
        false,
    ],
    [
        "a stranger's credentials carry data to the stranger's bucket",
        { by: "stranger", action: "s3:PutObject", resource: "arn:aws:s3:::strangers/x" },
        false,
    ],
    [
        "a stranger's credentials write to the landing bucket",
        { by: "stranger", action: "s3:PutObject", resource: landing, of: "team" },
        false,
    ],
    [
        "somebody changes a bucket's policy",
        { by: "team", action: "s3:PutBucketPolicy", resource: names.bucketArn("landing") },
        false,
    ],
]);

const signIn = { action: "sts:AssumeRoleWithSAML", principal: "anonymous" } as const;
rows("sts", [
    ["somebody signs in to an own role", { ...signIn, by: "stranger", resource: names.roleArn("x"), of: "team" }, true],
    [
        "somebody signs in to a stranger's role",
        { ...signIn, by: "stranger", resource: `arn:aws:iam::${stranger}:role/kura/x` },
        false,
    ],
    [
        "somebody signs in to a role that is not Kura's",
        { ...signIn, by: "stranger", resource: names.deployerArn, of: "team" },
        false,
    ],
    [
        "somebody assumes a role of the own account",
        { by: "team", action: "sts:AssumeRole", resource: names.roleArn("x") },
        true,
    ],
    [
        "somebody assumes a role of another account",
        { by: "team", action: "sts:AssumeRole", resource: `arn:aws:iam::${stranger}:role/x`, of: "stranger" },
        false,
    ],
]);

for (const service of ["console", "signin"] as const) {
    rows(service, [
        ["an own account is used", { by: "team", action: "s3:ListAllMyBuckets", resource: "*" }, true],
        ["a stranger's account is used", { by: "stranger", action: "s3:ListAllMyBuckets", resource: "*" }, false],
        [
            "an account without people of its own is used",
            { by: "network", action: "s3:ListAllMyBuckets", resource: "*" },
            false,
        ],
    ]);
}

describe("the entrance's endpoint policy of s3, by data class", () => {
    it("shows input where the data is not confidential", async () => {
        const call: Call = { by: "team", action: "s3:GetObject", resource: `${names.bucketArn("input")}/x` };
        assert.equal(await passes("s3", call, foundation(device, { dataClass: "internal" })), true);
        assert.equal(await passes("s3", call, foundation(device, { dataClass: "confidential" })), false);
    });
});
