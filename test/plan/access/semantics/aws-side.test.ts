import assert from "node:assert/strict";
import { toJson, policy, type Statement } from "../../../../components/iam/document";
import { accessFacts } from "../../../../plan/access/facts";
import { answer, ask, type Asked } from "../../../../plan/access/ask";
import type { AccessModel, From } from "../../../../plan/access/model";
import { changed, sampleAccess, seen } from "../../../support/access";
import {
    allow,
    attached,
    audit,
    deny,
    laboratory,
    management,
    region,
    resource,
    role,
    team,
    to,
    trusting,
    type Furniture,
} from "./laboratory";

const root = `arn:aws:iam::${team}:root`;
const key = `arn:aws:kms:${region}:${team}:key/11111111-2222-3333-4444-555555555555`;
const bucket = "arn:aws:s3:::lab-data";
const object = `${bucket}/k`;
const topic = `arn:aws:sns:${region}:${team}:t`;
const point = `arn:aws:backup:${region}:${team}:recovery-point:11111111-2222-3333-4444-555555555555`;
const everybody: Pick<Statement, "Principal"> = { Principal: "*" };

interface Case {
    readonly put: Furniture;
    readonly who: string;
    readonly action: string;
    readonly on: string;
    readonly from?: From;
    readonly context?: Asked["context"];
    readonly may: boolean;
}

async function judge(model: AccessModel, { who, action, on, from = "internet", context }: Case) {
    const asked: Asked = { who, action, resource: on, from, context };
    const { allowed, decidedBy } = await ask(model, asked);
    assert.equal(await answer(model, asked), allowed, "the quick answer is the same");
    return { allowed, decidedBy };
}

const ann = role("ann", [allow(["kms:Decrypt", "s3:GetObject", "sts:AssumeRole", "sns:Publish", "backup:*"])]);
const mute = role("mute", []);
const bound = role("bound", [], { boundary: attached("boundary", allow("s3:ListBucket")) });
const far = role("far", [allow(["s3:GetObject", "kms:Decrypt", "organizations:*"])], { account: audit });
const farMute = role("far-mute", [], { account: audit });
const linked = role("linked", [allow("*")], { kind: "service-linked" });
const passer = role("passer", [
    allow("iam:PassRole", { Condition: { StringEquals: { "iam:PassedToService": "sagemaker.amazonaws.com" } } }),
]);
const admin = role("admin", [allow("*")]);
const manager = `arn:aws:iam::${management}:role/administrator`;
const target = (principal: Statement["Principal"]) => role("target", [], { trust: trusting("t", principal) });
const withKey = (...statements: readonly Statement[]) => ({ resources: [resource("key", key, statements)] });
const withBucket = (...statements: readonly Statement[]) => ({ resources: [resource("bucket", bucket, statements)] });
const readsFrom = (may: boolean, who: typeof ann, ...statements: readonly Statement[]): Case => ({
    put: { roles: [who], ...withBucket(...statements) },
    ...{ who: who.arn, action: "s3:GetObject", on: object, may },
});
const decrypts = (may: boolean, who: typeof ann, ...statements: readonly Statement[]): Case => ({
    put: { roles: [who], ...withKey(...statements) },
    ...{ who: who.arn, action: "kms:Decrypt", on: key, may },
});
const assumes = (may: boolean, who: typeof ann, principal: Statement["Principal"]): Case => ({
    put: { roles: [who, target(principal)] },
    ...{ who: who.arn, action: "sts:AssumeRole", on: `arn:aws:iam::${team}:role/target`, may },
});
const controlled = (may: boolean, who: typeof ann, action: string, on: string, control: string): Case => ({
    put: { roles: [who], ...withBucket(), resourceControl: deny(control, everybody) },
    ...{ who: who.arn, action, on, may },
});
const calls = (may: boolean, who: string, action: string): Case => ({
    put: { roles: [admin, far], serviceControl: deny("s3:DeleteBucket") },
    ...{ who, action, on: "*", may },
});
const notThroughDoor = deny("s3:*", { ...everybody, Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0a" } } });
const door = { service: "s3", policy: attached("door", allow("*", everybody)) };
const comes = (may: boolean, from: From): Case => ({
    ...readsFrom(may, ann, notThroughDoor),
    ...{ put: { roles: [ann], ...withBucket(notThroughDoor), door }, from },
});
const pastDoor = (may: boolean, from: From): Case => ({
    ...readsFrom(may, ann),
    ...{
        put: { roles: [ann], ...withBucket(), door: { ...door, policy: attached("door", deny("*", everybody)) } },
        from,
    },
});
const serves = (may: boolean, Condition: Statement["Condition"], context: Asked["context"]): Case => ({
    put: {
        resources: [
            resource("topic", topic, [allow("sns:Publish", { Principal: { Service: "s3.amazonaws.com" }, Condition })]),
        ],
        serviceControl: deny("*"),
    },
    ...{ who: "s3.amazonaws.com", action: "sns:Publish", on: topic, from: "aws", context, may },
});
const passes = (may: boolean, service: string): Case => ({
    put: { roles: [passer, ann] },
    ...{ who: passer.arn, action: "iam:PassRole", on: ann.arn, context: { "iam:PassedToService": service }, may },
});
const guardsPoint = (may: boolean, action: string, vaults: number): Case => ({
    put: {
        roles: [ann],
        resources: Array.from({ length: vaults }, (_, index) =>
            resource("vault", `arn:aws:backup:${region}:${team}:backup-vault:v${index}`, [
                deny("backup:DeleteRecoveryPoint", everybody),
            ]),
        ),
    },
    ...{ who: ann.arn, action, on: point, may },
});

const cases: Readonly<Record<string, Case>> = {
    "a key that names no account leaves IAM nothing to allow": decrypts(false, ann, allow("kms:Decrypt", to(mute.arn))),
    "a key that trusts its account leaves it to IAM": decrypts(true, ann, allow("kms:*", to(root))),
    "a key that trusts its account by the id alone does, too": decrypts(true, ann, allow("kms:*", to(team))),
    "a key that trusts its account with one action leaves the others": decrypts(
        false,
        ann,
        allow("kms:DescribeKey", to(root)),
    ),
    "a key for everybody needs no IAM": decrypts(true, mute, allow("kms:*", everybody)),
    "a key for everybody of the account needs none either": decrypts(
        true,
        mute,
        allow("kms:*", { ...everybody, Condition: { StringEquals: { "kms:CallerAccount": team } } }),
    ),
    "a bucket that names a role allows it alone": readsFrom(true, mute, allow("s3:GetObject", to(mute.arn))),
    "a bucket that names the account allows nobody alone": readsFrom(false, mute, allow("s3:GetObject", to(root))),
    "a boundary limits what a resource allows a role": readsFrom(false, bound, allow("s3:GetObject", to(bound.arn))),
    "a boundary does not limit what is allowed to everybody": readsFrom(true, bound, allow("s3:GetObject", everybody)),
    "across accounts both sides must allow, and do": readsFrom(true, far, allow("s3:GetObject", to(far.arn))),
    "across accounts naming the account will do on one side": readsFrom(
        true,
        far,
        allow("s3:GetObject", to(`arn:aws:iam::${audit}:root`)),
    ),
    "across accounts the resource alone is not enough": readsFrom(
        false,
        farMute,
        allow("s3:GetObject", to(farMute.arn)),
    ),
    "across accounts IAM alone is not enough": readsFrom(false, far),
    "across accounts a key must name the other account": decrypts(true, far, allow("kms:Decrypt", to(far.arn))),
    "a role is assumed where its trust names the caller": assumes(true, mute, { AWS: mute.arn }),
    "a role is assumed where its trust names the account and IAM allows it": assumes(true, ann, { AWS: root }),
    "a role is not assumed where its trust names the account alone": assumes(false, mute, { AWS: root }),
    "a role is not assumed against its trust": assumes(false, ann, { Service: "ec2.amazonaws.com" }),
    "a role is not assumed past the caller's boundary": assumes(false, bound, { AWS: bound.arn }),
    "resource control policies bind a role": controlled(false, ann, "s3:GetObject", object, "s3:*"),
    "resource control policies bind no service-linked role": controlled(true, linked, "s3:GetObject", object, "s3:*"),
    "resource control policies are void for services that have none": controlled(
        true,
        ann,
        "sns:Publish",
        topic,
        "sns:*",
    ),
    "resource control policies keep nobody from giving up a grant": controlled(
        true,
        role("giver", [allow("kms:RetireGrant")]),
        "kms:RetireGrant",
        "*",
        "kms:*",
    ),
    "service control policies bind no service of AWS": serves(true, {}, {}),
    "a service is believed for whom it acts": serves(
        false,
        { StringEquals: { "aws:SourceAccount": team } },
        { "aws:SourceAccount": "999999999999" },
    ),
    "a service that nobody asks for whom it acts serves strangers": serves(
        true,
        {},
        {
            "aws:SourceAccount": "999999999999",
        },
    ),
    "a call from the internet bears no endpoint": comes(false, "internet"),
    "a call from the room bears none": comes(false, "room"),
    "a call that a service passes on bears none": comes(false, "aws"),
    "a call through the endpoint does": comes(true, "vpc:lab"),
    "an endpoint's policy binds who passes it": pastDoor(false, "vpc:lab"),
    "an endpoint's policy binds no call that a service passes on": pastDoor(true, "aws"),
    "a role is passed to the service that it may be passed to": passes(true, "sagemaker.amazonaws.com"),
    "a role is passed to no other": passes(false, "ec2.amazonaws.com"),
    "a vault's policy speaks for the recovery points in it": guardsPoint(false, "backup:DeleteRecoveryPoint", 1),
    "a vault's policy says nothing of what it does not name": guardsPoint(true, "backup:StartRestoreJob", 1),
    "of two vaults no policy is believed": guardsPoint(true, "backup:DeleteRecoveryPoint", 2),
    "AWS Organizations answers the management account": calls(true, manager, "organizations:DisableAWSServiceAccess"),
    "AWS Organizations refuses a member its changes": calls(false, admin.arn, "organizations:DisableAWSServiceAccess"),
    "AWS Organizations refuses a member the list of accounts": calls(false, admin.arn, "organizations:ListAccounts"),
    "AWS Organizations tells a member what it belongs to": calls(true, admin.arn, "organizations:DescribeOrganization"),
    "AWS Organizations lets a member go": calls(true, admin.arn, "organizations:LeaveOrganization"),
    "AWS Organizations shows an administrator of services the accounts": calls(
        true,
        far.arn,
        "organizations:ListAccounts",
    ),
    "AWS Organizations refuses him its changes": calls(false, far.arn, "organizations:DisableAWSServiceAccess"),
};

describe("the access model, as AWS has it", () => {
    for (const [name, each] of Object.entries(cases)) {
        it(name, async () => {
            const { allowed, decidedBy } = await judge(laboratory(each.put), each);
            assert.equal(allowed, each.may, decidedBy);
        });
    }

    it("tells that AWS Organizations refuses, not a policy", async () => {
        const refused = calls(false, admin.arn, "organizations:DisableAWSServiceAccess");
        const { decidedBy } = await judge(laboratory(refused.put), refused);
        assert.equal(
            decidedBy,
            "AWS Organizations answers organizations:DisableAWSServiceAccess to the management account only",
        );
    });
});

describe("what grants access and cannot be weighed", () => {
    const strange = async (type: string, inputs: Readonly<Record<string, unknown>>) => {
        const [some] = (await sampleAccess()).resources;
        assert.ok(some);
        const resource = { ...some, type, inputs, outputs: { arn: `arn:aws:ssm:${region}:${team}:document/d` } };
        return accessFacts([resource], region)
            .facts.flatMap((each) => (each.fact === "unknown" ? [each.property] : []))
            .sort();
    };

    it("is an access control list that is not private", async () => {
        assert.deepEqual(await strange("aws:s3/bucket:Bucket", { bucket: "b", acl: "public-read" }), ["acl"]);
        assert.deepEqual(await strange("aws:s3/bucket:Bucket", { bucket: "b", acl: "private" }), []);
        assert.deepEqual(await strange("aws:s3/bucket:Bucket", { bucket: "b", grants: [{ type: "Group" }] }), [
            "grants",
        ]);
    });

    it("is a document that is shared", async () => {
        const shared = { name: "d", permissions: { type: "Share", accountIds: "All" } };
        assert.deepEqual(await strange("aws:ssm/document:Document", shared), ["permissions"]);
    });

    it("is a policy that names a session, which no boundary limits", async () => {
        const session = `arn:aws:sts::${team}:assumed-role/ann/x`;
        const document = (statement: Statement) => toJson(policy(statement));
        const named = (statement: Statement) =>
            strange("aws:s3/bucketPolicy:BucketPolicy", { bucket: "b", policy: document(statement) });
        assert.deepEqual(await named(allow("s3:GetObject", to(session))), ["policy"]);
        assert.deepEqual(await named(deny("s3:GetObject", to(session))), []);
        assert.deepEqual(await named(allow("s3:GetObject", to(ann.arn))), []);
    });

    it("is nothing of what the program builds", async () => {
        assert.deepEqual((await sampleAccess()).model.unknown, []);
    });
});

describe("who sees the organization", () => {
    it("is the audit account, and any other that a service is delegated to", async () => {
        const environment = await sampleAccess();
        const seers = ({ model }: typeof environment) =>
            [...model.accounts.values()].filter((each) => each.inOrganization !== "member").map(({ name }) => name);
        assert.deepEqual(seers(environment), ["management", "audit"]);
        const { config, resources } = environment;
        const delegation = resources.find(({ type }) => type.endsWith(":OrganizationAdminAccount"));
        const inputs = { accountId: config.organization.networkAccountId };
        const type = "aws:organizations/delegatedAdministrator:DelegatedAdministrator";
        assert.ok(delegation);
        const more = seen(config, [[...resources, { ...delegation, urn: `${delegation.urn}-2`, type, inputs }]]);
        assert.deepEqual(seers(more), ["management", "audit", "network"]);
    });

    it("keeps nobody from a backup but the vault's policy", async () => {
        const environment = await sampleAccess();
        const vault = environment.resources.find(({ type }) => type === "aws:backup/vaultPolicy:VaultPolicy");
        assert.ok(vault);
        const open = changed(environment, vault.name, { policy: toJson(policy()) });
        const made = { ...admin, account: vault.account ?? "", arn: `arn:aws:iam::${vault.account ?? ""}:role/made` };
        const restore = (model: AccessModel) =>
            ask(model, {
                ...{ who: made, action: "backup:StartRestoreJob", from: "internet" as const },
                resource: `arn:aws:backup:${region}:${vault.account ?? ""}:recovery-point:11111111-2222-3333-4444-555555555555`,
            });
        assert.match((await restore(environment.model)).decidedBy, /resource policy denies: OnlyAdministratorRestores/);
        assert.equal((await restore(open.model)).allowed, true);
    });
});
