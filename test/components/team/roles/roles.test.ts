import assert from "node:assert/strict";
import { limits } from "../../../../components/iam/limits";
import type { TeamConfig } from "../../../../components/config/team-schema";
import { TeamNames } from "../../../../components/names";
import { rolePlans } from "../../../../components/team/roles/role-plans";
import { deployerGuard } from "../../../../components/team/roles/deployer-guard";
import { Roles } from "../../../../components/team/roles/roles";
import { policy } from "../../../../components/iam/document";
import { featurePolicy } from "../../../../components/team/roles/workloads/features";
import { deploy } from "../../../support/deploy";
import { sampleContext } from "../../../support/contexts";
import { actionsOf, decide, type RequestContext } from "../../../../plan/access/decide";
import { context, places, policiesOf } from "./asking";
import * as the from "./things";

const samlMetadata = "<EntityDescriptor/>";
const build = async (team: Partial<TeamConfig> = {}) => {
    const { created } = await deploy(() => new Roles("t", { context: sampleContext(team), samlMetadata }));
    return created;
};
const everything = policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" });

async function deployerMay(action: string, resource: string, keys: RequestContext = {}): Promise<boolean> {
    const trusting = policy({
        Sid: "All",
        Effect: "Allow",
        Principal: { AWS: context.names.accountRootArn },
        Action: "*",
        Resource: "*",
    });
    const answer = await decide({
        principal: context.names.deployerArn,
        action,
        resource,
        identity: [everything, deployerGuard(context)],
        resourcePolicy: /^(kms|sts):/.test(action) ? trusting : undefined,
        context: { "aws:RequestedRegion": "ap-northeast-1", ...places.elsewhere, ...keys },
    });
    return answer.allowed;
}

describe("Roles", () => {
    it("people sign in by SAML only, under their own name, and from the security room only", async () => {
        const created = await build();
        assert.equal(created.one("aws:iam/samlProvider:SamlProvider").inputs["samlMetadataDocument"], samlMetadata);
        const people = rolePlans(context).filter(({ boundary }) => boundary === "people");
        assert.equal(people.length, 6);
        for (const { trust, key } of people) {
            for (const statement of trust.Statement) {
                assert.deepEqual(statement.Principal, { Federated: context.names.samlProviderArn("corp") }, key);
                assert.match(JSON.stringify(statement.Condition), /@example\.com/);
                assert.match(JSON.stringify(statement.Condition), /SourceIp/);
            }
        }
    });

    it("every role carries exactly one boundary and lies under the path /kura/", async () => {
        const created = await build();
        const boundaries = ["people", "workloads", "services"].map(
            (kind) => `arn:aws:iam::200000000001:policy/kura/kura-test-radar-boundary-${kind}`,
        );
        for (const { name, inputs } of created.ofType("aws:iam/role:Role")) {
            assert.equal(inputs["path"], "/kura/", name);
            assert.ok(boundaries.includes(String(inputs["permissionsBoundary"])), name);
        }
    });

    it("a persona that nobody holds has no role", () => {
        const of = sampleContext({ members: { ann: { email: "ann@example.com", personas: ["developer"] } } });
        const people = rolePlans(of).filter(({ boundary }) => boundary === "people");
        assert.deepEqual(
            people.map(({ key }) => key),
            ["developer-ann"],
        );
    });

    it("a feature that is off brings no role and no permission", () => {
        const of = sampleContext({ features: [] });
        const keys = rolePlans(of).map(({ key }) => key);
        assert.deepEqual(
            keys.filter((key) => ["inference", "labelling", "hosts"].includes(key)),
            [],
        );
        const documents = [
            ...rolePlans(of).flatMap((plan) => [plan.permissions, policiesOf(plan, of).boundary]),
            featurePolicy(of),
        ];
        const granted = documents
            .flatMap(({ Statement }) => Statement)
            .filter(({ Effect }) => Effect === "Allow")
            .flatMap(actionsOf);
        const ofFeatures =
            /^(athena|glue|bedrock|secretsmanager|lambda|codeartifact|ssmmessages):|Job$|^dynamodb:.*Item$/;
        assert.deepEqual(
            granted.filter((action) => ofFeatures.test(action) && !/Describe|Backup|Restore/.test(action)),
            [],
        );
    });

    it("every policy is shorter than what IAM takes", async () => {
        const base = sampleContext();
        const longest = "x".repeat(18);
        const names = new TeamNames({
            environment: "x".repeat(8),
            region: "ap-northeast-1",
            team: longest,
            accountId: "200000000001",
        });
        const { created } = await deploy(() => new Roles("t", { context: { ...base, names }, samlMetadata }));
        const length = (value: unknown) => String(value).length;
        for (const { name, inputs } of created.ofType("aws:iam/policy:Policy")) {
            assert.ok(length(inputs["policy"]) <= limits.managed, `${name}: ${length(inputs["policy"])}`);
        }
        for (const { name, inputs } of created.ofType("aws:iam/rolePolicy:RolePolicy")) {
            assert.ok(length(inputs["policy"]) <= limits.inline, `${name}: ${length(inputs["policy"])}`);
        }
        for (const { name, inputs } of created.ofType("aws:iam/role:Role")) {
            assert.ok(length(inputs["assumeRolePolicy"]) <= limits.trust, name);
            assert.ok(length(inputs["name"]) <= 64, name);
        }
    });

    it("a list of instance types that makes a policy too long is refused", () => {
        const instanceTypes = Array.from({ length: 200 }, (_, index) => `ml.m5.${index}xlarge`);
        const { studio } = sampleContext().team;
        return assert.rejects(
            build({ studio: { ...studio, instanceTypes } }),
            /kura-test-radar-guard-jobs: longer than AWS takes/,
        );
    });

    it("whoever can start work carries the guards that force it into the VPC, with keys and encryption", async () => {
        const created = await build();
        const starts = rolePlans(context).filter(({ permissions }) =>
            /sagemaker:Create\w*(Job|App)/.test(JSON.stringify(permissions)),
        );
        assert.deepEqual(
            starts.map(({ key }) => key),
            ["studio-ann", "studio-bob", "jobs"],
        );
        for (const { key } of starts) {
            const attached = created.byName(`t-${key}`).inputs["managedPolicyArns"];
            assert.match(JSON.stringify(attached), /guard-jobs.*guard-zone/, key);
        }
    });

    it("what is attached to a role by hand is taken away at the next update", async () => {
        const created = await build();
        const roles = created.ofType("aws:iam/role:Role");
        assert.ok(roles.every(({ inputs }) => Array.isArray(inputs["managedPolicyArns"])));
        assert.equal(created.ofType("aws:iam/rolePoliciesExclusive:RolePoliciesExclusive").length, roles.length);
    });

    it("the deployer is refused what it needs for no deployment: data, keys, shells, other roles", async () => {
        const { names } = context;
        const refused: readonly [string, string, RequestContext?][] = [
            ["s3:GetObject", the.object("work")],
            ["s3:PutObjectTagging", the.object("outbox")],
            ["s3:GetObject", the.object("records")],
            ["kms:Decrypt", the.key, the.through("sagemaker", "data")],
            ["kms:Decrypt", the.key, the.byHand("notebooks")],
            ["kms:GenerateDataKey", the.key, the.byHand("logs")],
            ["sts:AssumeRole", the.role("studio-ann")],
            ["sagemaker:CreatePresignedDomainUrl", the.sageMaker("user-profile/d-1/ann")],
            ["sagemaker:CreateTrainingJob", the.sageMaker("training-job/x"), the.goodJob],
            ["sagemaker:UpdateSpace", the.sageMaker("space/d-1/anns")],
            ["iam:PassRole", the.role("jobs"), { "iam:PassedToService": "sagemaker.amazonaws.com" }],
            ["iam:PassRole", the.role("inference"), { "iam:PassedToService": "sagemaker.amazonaws.com" }],
            ["ec2:RunInstances", the.instance],
            ["ssm:StartSession", the.instance],
            ["logs:FilterLogEvents", the.logGroup("/aws/sagemaker/TrainingJobs")],
            ["athena:GetQueryResults", names.arn("athena", "workgroup/x")],
            ["secretsmanager:GetSecretValue", names.arn("secretsmanager", "secret:x")],
        ];
        for (const [action, resource, keys] of refused) {
            assert.equal(await deployerMay(action, resource, keys), false, `${action} on ${resource}`);
        }
        const needed: readonly [string, string, RequestContext?][] = [
            ["s3:PutBucketPolicy", the.bucket("work")],
            ["kms:PutKeyPolicy", the.key],
            ["kms:Decrypt", the.key, the.through("elasticfilesystem", "notebooks")],
            ["kms:GenerateDataKeyWithoutPlaintext", the.key, the.through("sagemaker", "notebooks")],
            ["kms:GenerateDataKey", the.key, the.through("states", "logs")],
            ["sagemaker:CreateDomain", the.sageMaker("domain/d-1")],
            ["iam:CreateRole", the.role("x")],
            ["iam:PassRole", the.role("studio-ann"), { "iam:PassedToService": "sagemaker.amazonaws.com" }],
            ["iam:PassRole", the.role("hosts"), { "iam:PassedToService": "ec2.amazonaws.com" }],
            ["logs:CreateLogGroup", the.logGroup("/aws/sagemaker/TrainingJobs")],
        ];
        for (const [action, resource, keys] of needed) {
            assert.equal(await deployerMay(action, resource, keys), true, `${action} on ${resource}`);
        }
    });
});
