import assert from "node:assert/strict";
import { AuditRoles } from "../../../components/audit/access/audit-roles";
import { auditorBoundary, auditorPolicy, auditorTrust } from "../../../components/audit/access/auditor";
import { serviceRoles, servicesBoundary } from "../../../components/audit/access/service-roles";
import type { AuditRole } from "../../../components/audit/principals";
import { policy } from "../../../components/iam/document";
import { membersWith } from "../../../components/team/context";
import { sample } from "../../support/contexts";
import { deploy } from "../../support/deploy";
import { checkWords, decide, type RequestContext } from "../../../plan/access/decide";
import { notOwner, otherAccount, owner, sonarAccount, twoTeams } from "./support";

const { names } = owner;
const roles = async (context = owner) =>
    (await deploy(() => new AuditRoles("r", { context, samlMetadata: "<xml/>" }))).created;
const roleType = "aws:iam/role:Role";
const radar = owner.teams[0];
assert.ok(radar);
const team = radar;
const auditor = names.roleArn("audit", "auditor-radar");
const inRoom = { "aws:SourceIp": "203.0.113.17", "aws:RequestedRegion": "ap-northeast-1" };
const elsewhere = { ...inRoom, "aws:SourceIp": "198.51.100.7" };
const key = names.arn("audit", "kms", "key/11111111-2222-3333-4444-555555555555");
const keyLeftToIam = policy({
    Sid: "Account",
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${sample.auditAccount}:root` },
    Action: "kms:*",
    Resource: "*",
});

/** What the auditors of radar may do, from their IAM policies. */
async function may(action: string, resource: string, context: RequestContext = {}): Promise<boolean> {
    const { allowed } = await decide({
        principal: auditor,
        action,
        resource,
        resourceAccount: sample.auditAccount,
        context: { ...inRoom, ...context },
        identity: [auditorPolicy(owner, team)],
        boundary: auditorBoundary(owner),
        resourcePolicy: action.startsWith("kms:") ? keyLeftToIam : undefined,
    });
    return allowed;
}

const trail = names.archiveBucketArn("trail");
const config = names.archiveBucketArn("config");
const log = (account: string) => `${trail}/AWSLogs/${sample.organizationId}/${account}/CloudTrail/x.json.gz`;

describe("AuditRoles", () => {
    it("each team's auditors sign in by SAML, under their own name, from the security room only", async () => {
        const trust = auditorTrust(owner, team, membersWith(team.team, "auditor"));
        const signsIn = async (
            email: string,
            place: RequestContext,
            provider = names.samlProviderArn("audit", "corp"),
        ) =>
            (
                await decide({
                    principal: provider,
                    action: "sts:AssumeRoleWithSAML",
                    resource: auditor,
                    resourcePolicy: trust,
                    context: {
                        "saml:aud": "https://signin.aws.amazon.com/saml",
                        "sts:RoleSessionName": email,
                        ...place,
                    },
                })
            ).allowed;
        const room = { "aws:SourceIp": "203.0.113.17" };
        assert.equal(await signsIn("fay@example.com", room), true);
        assert.equal(await signsIn("ann@example.com", room), false);
        assert.equal(await signsIn("fay@example.com", { "aws:SourceIp": "198.51.100.7" }), false);
        assert.equal(await signsIn("fay@example.com", {}), false);
        assert.equal(await signsIn("fay@example.com", room, names.samlProviderArn("network", "corp")), false);
    });

    it("a team's auditors read what the archive holds of their team and change nothing", async () => {
        const prefix = (account: string) => ({
            "s3:prefix": `AWSLogs/${sample.organizationId}/${account}/CloudTrail/`,
        });
        const viaS3 = { "kms:ViaService": "s3.ap-northeast-1.amazonaws.com" };
        const archiveKey = { ...viaS3, "kms:ResourceAliases": [names.keyAlias("archive")] };
        const questions: readonly (readonly [string, string, RequestContext, boolean])[] = [
            ["s3:GetObject", log(sample.teamAccount), {}, true],
            ["s3:GetObjectVersion", `${config}/AWSLogs/${sample.teamAccount}/Config/x.json.gz`, {}, true],
            ["s3:GetObject", `${names.archiveBucketArn("findings")}/unused-access/2026-11-01/page-1.json`, {}, true],
            ["s3:ListBucket", trail, prefix(sample.teamAccount), true],
            ["s3:GetBucketPolicy", trail, {}, true],
            ["kms:Decrypt", key, archiveKey, true],
            ["s3:GetObject", log(sonarAccount), {}, false],
            ["s3:GetObject", log("100000000001"), {}, false],
            ["s3:GetObject", `${config}/AWSLogs/${sonarAccount}/Config/x.json.gz`, {}, false],
            ["s3:ListBucket", trail, prefix(sonarAccount), false],
            ["s3:ListBucket", trail, { "s3:prefix": "" }, false],
            ["s3:PutObject", log(sample.teamAccount), {}, false],
            ["s3:DeleteObjectVersion", log(sample.teamAccount), {}, false],
            ["s3:PutBucketPolicy", trail, {}, false],
            ["kms:Decrypt", key, { ...viaS3, "kms:ResourceAliases": [names.keyAlias("alarms")] }, false],
            ["kms:Decrypt", key, { ...archiveKey, "kms:ViaService": "logs.ap-northeast-1.amazonaws.com" }, false],
            ["iam:CreateRole", names.roleArn("audit", "auditor-x"), {}, false],
            ["s3:GetObject", log(sample.teamAccount), elsewhere, false],
            ["s3:GetObject", log(sample.teamAccount), { "aws:RequestedRegion": "us-east-1" }, false],
        ];
        for (const [action, resource, context, allowed] of questions) {
            assert.equal(await may(action, resource, context), allowed, `${action} on ${resource}`);
        }
        await checkWords(auditorPolicy(owner, team));
        await checkWords(auditorBoundary(owner));
    });

    it("a team without auditors has no role", async () => {
        const auditors = (await roles(twoTeams)).ofType(roleType).map(({ inputs }) => String(inputs["name"]));
        assert.deepEqual(
            auditors.filter((name) => name.includes("auditor")),
            ["kura-test-auditor-radar"],
        );
    });

    it("every role carries one boundary and lies under the path /kura/", async () => {
        const created = await roles();
        const boundaries = created
            .ofType("aws:iam/policy:Policy")
            .map(({ inputs }) => `${inputs["path"]}${inputs["name"]}`);
        for (const { name, inputs } of created.ofType(roleType)) {
            assert.equal(inputs["path"], "/kura/", name);
            const boundary = String(inputs["permissionsBoundary"]).split(":policy")[1];
            assert.ok(boundary !== undefined && boundaries.includes(boundary), name);
            assert.deepEqual(inputs["managedPolicyArns"], [], name);
        }
    });

    it("the organization's services have roles only where the organization's owner is", async () => {
        const named = async (context = owner) =>
            (await roles(context))
                .ofType(roleType)
                .map(({ inputs }) => String(inputs["name"]).replace("kura-test-", ""));
        assert.deepEqual((await named()).sort(), ["aggregator", "auditor-radar", "findings", "report", "schedule"]);
        assert.deepEqual(await named(notOwner), ["auditor-radar"]);
    });
});

describe("the roles of the audit account's services", () => {
    const roleOf = (role: AuditRole) => {
        const found = serviceRoles(owner).find((candidate) => candidate.role === role);
        assert.ok(found, role);
        return found;
    };
    const sources: readonly (readonly [AuditRole, string, string])[] = [
        ["findings", "events", names.arn("audit", "events", `rule/${names.findingsRule("team-radar")}`)],
        ["report", "states", names.accessReportArn],
        ["schedule", "scheduler", names.arn("audit", "scheduler", "schedule-group/default")],
        ["aggregator", "config", names.arn("audit", "config", "config-aggregator/x")],
    ];
    for (const [role, service, source] of sources) {
        it(`lets ${service} take on ${role} for this account and nobody else`, async () => {
            const assumes = async (account: string, principal = `${service}.amazonaws.com`) =>
                (
                    await decide({
                        principal,
                        action: "sts:AssumeRole",
                        resource: names.roleArn("audit", role),
                        context: {
                            "aws:SourceAccount": account,
                            "aws:SourceArn": source.replace(sample.auditAccount, account),
                        },
                        resourcePolicy: roleOf(role).trust,
                    })
                ).allowed;
            assert.equal(await assumes(sample.auditAccount), true);
            assert.equal(await assumes(otherAccount), false);
            assert.equal(await assumes(sample.auditAccount, "ec2.amazonaws.com"), false);
        });
    }

    const analyzer = names.analyzerArn("unused-access");
    const report = `${names.archiveBucketArn("findings")}/unused-access/2026-11-01/page-1.json`;
    const alias = (name: "alarms" | "archive", service: string, context: RequestContext = {}) => ({
        "kms:ResourceAliases": [names.keyAlias(name)],
        "kms:ViaService": `${service}.ap-northeast-1.amazonaws.com`,
        ...context,
    });
    const ofFindings = { "kms:EncryptionContext:aws:s3:arn": names.archiveBucketArn("findings") };
    const ofTrail = { "kms:EncryptionContext:aws:s3:arn": trail };
    const table: readonly (readonly [AuditRole, string, string, RequestContext, boolean])[] = [
        ["findings", "sns:Publish", names.alarmTopicArn, {}, true],
        ["findings", "sns:Publish", names.arn("audit", "sns", "other"), {}, false],
        ["findings", "kms:GenerateDataKey", key, alias("alarms", "sns"), true],
        ["findings", "kms:GenerateDataKey", key, alias("archive", "sns"), false],
        ["findings", "s3:PutObject", report, {}, false],
        ["report", "access-analyzer:ListFindings", analyzer, {}, true],
        ["report", "access-analyzer:ListFindings", names.analyzerArn("outside-access"), {}, false],
        ["report", "s3:PutObject", report, {}, true],
        ["report", "s3:PutObject", log(sample.teamAccount), {}, false],
        ["report", "s3:GetObject", report, {}, false],
        ["report", "kms:GenerateDataKey", key, alias("archive", "s3", ofFindings), true],
        ["report", "kms:Decrypt", key, alias("archive", "s3", ofTrail), false],
        ["report", "sns:Publish", names.alarmTopicArn, {}, true],
        ["schedule", "states:StartExecution", names.accessReportArn, {}, true],
        ["schedule", "states:StartExecution", names.arn("audit", "states", "stateMachine:x"), {}, false],
        ["aggregator", "organizations:ListAccounts", "*", { "aws:RequestedRegion": "us-east-1" }, true],
        ["aggregator", "organizations:LeaveOrganization", "*", { "aws:RequestedRegion": "us-east-1" }, false],
    ];
    for (const [role, action, resource, context, allowed] of table) {
        it(`${allowed ? "lets" : "does not let"} ${role} ${action} on ${resource.split(":").at(-1)}`, async () => {
            const decision = await decide({
                principal: names.roleArn("audit", role),
                action,
                resource,
                resourceAccount: sample.auditAccount,
                context: { "aws:RequestedRegion": "ap-northeast-1", ...context },
                identity: [roleOf(role).permissions],
                boundary: servicesBoundary(owner),
                resourcePolicy: action.startsWith("kms:") ? keyLeftToIam : undefined,
            });
            assert.equal(decision.allowed, allowed, decision.decidedBy);
        });
    }
});
