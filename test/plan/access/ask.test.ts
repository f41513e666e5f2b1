import assert from "node:assert/strict";
import { policy, toJson } from "../../../components/iam/document";
import { answer, ask, type Asked } from "../../../plan/access/ask";
import { doorsFor } from "../../../plan/access/doors";
import type { From, Principal } from "../../../plan/access/model";
import { questionsOf } from "../../../plan/access/request";
import { resolveWho } from "../../../plan/access/who";
import { accessOf, changed, sampleAccess, type Seen } from "../../support/access";
import { sample } from "../../support/contexts";

const bucket = "arn:aws:s3:::kura-test-radar-work-200000000001";
const object = `${bucket}/k`;
const outsider = "arn:aws:iam::999999999999:role/anybody";
const manager = "arn:aws:iam::100000000001:role/administrator";
const deployer = `arn:aws:iam::${sample.teamAccount}:role/kura-deployer`;
const root = `arn:aws:iam::${sample.teamAccount}:root`;
const careless = policy({ Sid: "Careless", Effect: "Allow", Action: "*", Resource: "*" });

/** The environment after somebody has let everybody into the work bucket. */
async function open(): Promise<Seen> {
    const Resource = [bucket, `${bucket}/*`];
    const document = policy({ Sid: "Open", Effect: "Allow", Principal: "*", Action: "s3:*", Resource });
    const environment = await sampleAccess();
    return changed(environment, "radar-buckets-work-policy", { policy: toJson(document) });
}

function who(name: string, { model }: Seen): string {
    return resolveWho(model, name);
}

/** What AWS would know of a request. */
async function contextOf(environment: Seen, asked: Asked) {
    const questions = await questionsOf(environment.model, asked);
    assert.ok(!("closed" in questions), "closed" in questions ? questions.closed : "");
    return questions[0]?.context ?? {};
}

describe("ask()", () => {
    it("tells AWS where each call comes from", async () => {
        const environment = await sampleAccess();
        const seenFrom = async (from: From) => {
            const context = await contextOf(environment, {
                who: who("studio:ann@radar", environment),
                action: "s3:GetObject",
                resource: object,
                from,
            });
            const keys = ["SourceIp", "SourceVpc", "VpcSourceIp", "VpceAccount", "ViaAWSService"];
            return Object.fromEntries(
                keys.flatMap((key) => (context[`aws:${key}`] === undefined ? [] : [[key, context[`aws:${key}`]]])),
            );
        };
        assert.deepEqual(await seenFrom("internet"), { SourceIp: "192.0.2.200" });
        assert.deepEqual(await seenFrom("room"), { SourceIp: "203.0.113.17" });
        assert.deepEqual(await seenFrom("aws"), { ViaAWSService: "true" });
        assert.deepEqual(await seenFrom("entrance"), {
            SourceVpc: sample.entranceVpc,
            VpcSourceIp: "192.168.40.1",
            VpceAccount: sample.networkAccount,
        });
        assert.deepEqual(await seenFrom("vpc:radar"), {
            SourceVpc: sample.teamVpc,
            VpcSourceIp: "10.64.0.1",
            VpceAccount: sample.teamAccount,
        });
    });
    it("tells AWS who calls and whose the resource is", async () => {
        const environment = await sampleAccess();
        const context = await contextOf(environment, {
            who: who("studio:ann@radar", environment),
            action: "s3:GetObject",
            resource: object,
            from: "room",
        });
        assert.equal(context["aws:PrincipalOrgID"], sample.organizationId);
        assert.match(String(context["aws:PrincipalOrgPaths"]), /^o-a1b2c3d4e5\/r-a1b2\/ou-[0-9a-z-]+\/$/);
        assert.equal(context["aws:PrincipalTag/kura:member"], "ann");
        assert.equal(context["aws:ResourceOrgID"], sample.organizationId);
        assert.equal(context["aws:RequestedRegion"], "ap-northeast-1");
        const strangers = await contextOf(environment, {
            who: outsider,
            action: "s3:GetObject",
            resource: "arn:aws:s3:::theirs/k",
            from: "internet",
        });
        assert.notEqual(strangers["aws:PrincipalOrgID"], sample.organizationId);
        assert.notEqual(strangers["aws:ResourceOrgID"], sample.organizationId);
    });
    it("knows a key by its aliases, and its use through a service as its caller's", async () => {
        const environment = await sampleAccess();
        const key = [...environment.model.resources.values()].find(
            ({ kind, purpose, account }) => kind === "key" && purpose === "data" && account === sample.teamAccount,
        );
        const context = await contextOf(environment, {
            who: who("backup@radar", environment),
            action: "kms:Decrypt",
            resource: key?.arn ?? "",
            from: "aws",
            context: { "kms:ViaService": "s3.ap-northeast-1.amazonaws.com" },
        });
        assert.deepEqual(context["kms:ResourceAliases"], ["alias/kura-test-radar-data"]);
        assert.equal(context["aws:ViaAWSService"], "true");
    });
    it("tells for whom a service of AWS acts, with the organization where the account is one of ours", async () => {
        const environment = await sampleAccess();
        const jobs = who("jobs@radar", environment);
        const assume = (account: string) =>
            ask(environment.model, {
                who: "sagemaker.amazonaws.com",
                action: "sts:AssumeRole",
                resource: jobs,
                from: "aws",
                context: { "aws:SourceAccount": account },
            });
        assert.equal((await assume(sample.teamAccount)).allowed, true);
        assert.match((await assume("999999999999")).decidedBy, /^rcp denies: ServicesOnlyForTheOrganization/);
    });
    it("finds no way out of a closed network that has no endpoint for the service", async () => {
        const { model } = await accessOf("prod");
        const asked = (team: string, id: string): Asked => ({
            who: resolveWho(model, `jobs@${team}`),
            action: "sns:Publish",
            resource: `arn:aws:sns:ap-northeast-1:${id}:kura-prod-${team}-alarms`,
            from: `vpc:${team}`,
        });
        const sealed = await ask(model, asked("research", "300000000003"));
        assert.equal(sealed.decidedBy, "no endpoint for sns:Publish in the VPC research, and no way out of it");
        // With a way out, the call comes over the internet, and the policies decide.
        const [question] = [await questionsOf(model, asked("fraud", "300000000001"))].flat();
        assert.equal(question && "context" in question && question.context?.["aws:SourceIp"], "192.0.2.1");
    });
    it("passes the endpoint's policy on the way", async () => {
        const environment = await sampleAccess();
        const asked: Asked = {
            who: who("studio:ann@radar", environment),
            action: "s3:GetObject",
            resource: object,
            from: "vpc:radar",
        };
        assert.equal((await ask(environment.model, asked)).allowed, true);
        const shut = policy({ Sid: "Shut", Effect: "Deny", Principal: "*", Action: "*", Resource: "*" });
        const { model } = changed(environment, "radar-network-gateway-s3", { policy: toJson(shut) });
        assert.equal((await ask(model, asked)).decidedBy, "endpoint denies: Shut");
    });
    it("goes through shared endpoints where the team has none of its own", async () => {
        const vpcId = "vpc-0123456789abcdef9";
        const environment = await sampleAccess({ endpoints: { kind: "shared", range: "10.79.48.0/20", vpcId } });
        const asked = (action: string, resource: string): Asked => ({
            who: who("studio:ann@radar", environment),
            action,
            resource,
            from: "vpc:radar",
        });
        const job = `arn:aws:sagemaker:ap-northeast-1:${sample.teamAccount}:training-job/t`;
        const shared = await contextOf(environment, asked("sagemaker:DescribeTrainingJob", job));
        assert.equal(shared["aws:SourceVpc"], vpcId);
        assert.equal(shared["aws:VpcSourceIp"], "10.64.0.1");
        const own = await contextOf(environment, asked("s3:GetObject", object));
        assert.equal(own["aws:SourceVpc"], sample.teamVpc);
    });
    it("lets the public access block stand where a bucket's policy is open", async () => {
        const environment = await open();
        const asked = (name: string): Asked => ({
            who: name,
            action: "s3:GetBucketLocation",
            resource: bucket,
            from: "internet",
        });
        for (const stranger of ["anonymous", outsider]) {
            const { allowed, decidedBy } = await ask(environment.model, asked(stranger));
            assert.equal(allowed, false);
            assert.doesNotMatch(decidedBy, /resource policy denies/);
        }
        const { model } = environment;
        const bare = {
            ...model,
            accounts: new Map([...model.accounts].map(([id, account]) => [id, { ...account, resourceControls: [] }])),
        };
        assert.match((await ask(bare, asked(outsider))).decidedBy, /public access block/);
    });
    it("binds the management account's people by nothing but what the team's own policies say", async () => {
        const { model } = await sampleAccess();
        const assume = { who: manager, action: "sts:AssumeRole", resource: deployer, from: "internet" } as const;
        assert.equal((await ask(model, assume)).allowed, true);
        const read = { who: manager, action: "s3:GetObject", resource: object, from: "internet" } as const;
        assert.match((await ask(model, read)).decidedBy, /^resource policy denies: /);
    });
    it("binds an account's root by the organization", async () => {
        const { model } = await open();
        const { decidedBy } = await ask(model, {
            who: root,
            action: "s3:GetBucketLocation",
            resource: bucket,
            from: "room",
        });
        assert.match(decidedBy, /scp denies: .*NoRootUser/);
    });
    it("binds no service-linked role by the organization", async () => {
        const environment = await sampleAccess();
        const [role] = [...environment.model.principals.values()].filter(({ kind }) => kind === "service-linked");
        assert.ok(role);
        const [question] = [
            await questionsOf(environment.model, { who: role, action: "iam:GetRole", resource: deployer, from: "aws" }),
        ].flat();
        assert.ok(question && "scps" in question);
        assert.deepEqual([question.scps, question.rcps], [[], []]);
    });
    it("takes a session for its role, and a role that somebody made for what it is", async () => {
        const { model } = await sampleAccess();
        const session = `arn:aws:sts::${sample.teamAccount}:assumed-role/kura-test-radar-studio-ann/x`;
        const read = { action: "s3:GetObject", resource: object, from: "vpc:radar" } as const;
        assert.equal((await ask(model, { ...read, who: session })).allowed, true);
        const deploying = model.principals.get(deployer);
        assert.ok(deploying);
        const made: Principal = {
            ...deploying,
            arn: `arn:aws:iam::${sample.teamAccount}:role/by-hand`,
            identity: [{ name: "all", document: careless }],
        };
        assert.match((await ask(model, { ...read, who: made })).decidedBy, /resource policy denies: .*OnlyReadersRead/);
        await assert.rejects(ask(model, { ...read, who: made.arn }), /by-hand: radar has no such role/);
    });
    it("takes a bucket that is none of ours for a stranger's that lets everybody in", async () => {
        const environment = await sampleAccess();
        const put = { action: "s3:PutObject", resource: "arn:aws:s3:::theirs/k", from: "vpc:radar" } as const;
        const ours = await ask(environment.model, { ...put, who: who("studio:ann@radar", environment) });
        assert.match(ours.decidedBy, /scp denies: OnlyResourcesOfTheOrganization/);
        assert.equal((await ask(environment.model, { ...put, from: "internet", who: outsider })).allowed, true);
    });
    it("refuses a question that AWS could not be asked", async () => {
        const environment = await sampleAccess();
        const asked = { who: who("jobs@radar", environment), resource: object, from: "room" } as const;
        for (const either of [ask, answer]) {
            await assert.rejects(either(environment.model, { ...asked, action: "s3:FetchObject" }));
            await assert.rejects(
                either(environment.model, { ...asked, action: "s3:GetObject", context: { "kms:ViaService": "x" } }),
                /never carries kms:ViaService/,
            );
        }
        await assert.rejects(
            ask(environment.model, { ...asked, action: "s3:GetObject", from: "vpc:nowhere" }),
            /no VPC nowhere/,
        );
    });
});

describe("doorsFor()", () => {
    it("knows which endpoints an action's calls may pass", async () => {
        const { model } = await sampleAccess();
        const services = (action: string) =>
            doorsFor(model.doors, sample.teamVpc, action)
                .map(({ service }) => service)
                .sort();
        assert.deepEqual(services("s3:GetObject"), ["s3"]);
        assert.deepEqual(services("sagemaker:InvokeEndpoint"), ["sagemaker.runtime"]);
        assert.deepEqual(services("sagemaker:PutRecord"), ["sagemaker.featurestore-runtime"]);
        assert.deepEqual(services("sagemaker:CreateTrainingJob"), ["sagemaker.api"]);
        assert.deepEqual(services("sagemaker:CreatePresignedDomainUrl"), ["sagemaker.api", "studio"]);
        assert.deepEqual(services("ecr:BatchGetImage"), ["ecr.api", "ecr.dkr"]);
        assert.deepEqual(services("cloudwatch:PutMetricData"), ["monitoring"]);
        assert.deepEqual(services("bedrock:InvokeModel"), ["bedrock-runtime"]);
        assert.deepEqual(services("sns:Publish"), []);
    });
});
