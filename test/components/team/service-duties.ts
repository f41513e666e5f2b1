import { packageArns } from "../../../components/packages";
import type { RequestContext } from "../../../plan/access/decide";
import { reads, usesKey, writes, type Calls } from "./full-stack";
import { context } from "./roles/asking";
import { key, logGroup, strangersKey } from "./roles/things";
import { object, type Duty } from "./work-duties";

const { names, environment } = context;
const ann = "studio-ann";

function call(does: string, on: string, keys?: RequestContext): Calls[number] {
    return { does, on, from: "zone", with: keys };
}

function outside(given: Calls[number]): Calls[number] {
    return { ...given, from: "elsewhere" };
}

const workgroup = names.arn("athena", `workgroup/${names.workgroup}`);
const glue = (resource: string) => names.arn("glue", resource);
const model = `arn:aws:bedrock:${environment.region}::foundation-model/anthropic.claude`;
const table = names.arn("dynamodb", `table/${names.prefix}-sessions`);
const secret = names.arn("secretsmanager", `secret:${names.prefix}/feed-AbCdEf`);
const ownSecret = { "secretsmanager:KmsKeyArn": key };
const [packageDomain = "", packages = ""] = packageArns(environment, context.teamName);
const training = names.repositoryArn("training");

/** What developers do with services beside SageMaker. */
export const serviceDuties: Readonly<Record<string, Duty>> = {
    "data is read, worked on and kept": {
        who: ann,
        calls: [
            ...reads("input", "zone"),
            ...writes("work", "zone"),
            ...reads("work", "zone"),
            call("s3:GetObjectVersion", object("work")),
            call("s3:ListBucketVersions", names.bucketArn("work")),
            call("s3:DeleteObject", object("work")),
            ...writes("artifacts", "zone"),
        ],
        refused: {
            "from outside": outside(call("s3:GetObject", object("work"))),
            "by changing input": call("s3:PutObject", object("input")),
            "by deleting a version": call("s3:DeleteObjectVersion", object("work")),
            "before it is scanned": call("s3:GetObject", object("landing")),
        },
    },
    "data is put up for release": {
        who: ann,
        calls: [...writes("outbox", "zone"), call("s3:ListBucket", names.bucketArn("outbox"))],
        refused: {
            "approved by its author": call("s3:PutObjectVersionTagging", object("outbox"), {
                "s3:RequestObjectTag/kura:release": "approved",
                "s3:RequestObjectTagKeys": ["kura:release"],
            }),
            "with the approval in it": call("s3:PutObject", object("outbox"), {
                "s3:RequestObjectTag/kura:release": "approved",
                "s3:RequestObjectTagKeys": ["kura:release"],
            }),
        },
    },
    "a table is made and queried": {
        who: ann,
        calls: [
            call("glue:CreateDatabase", glue("database/clicks")),
            call("glue:CreateTable", glue("table/clicks/daily")),
            usesKey("kms:GenerateDataKey", "data", "glue"),
            call("athena:StartQueryExecution", workgroup),
            { ...call("glue:GetTable", glue("table/clicks/daily")), from: "forwarded" },
            usesKey("kms:Decrypt", "data", "glue"),
            ...reads("input", "forwarded"),
            ...writes("work", "forwarded", "athena-results/1.csv"),
            call("athena:GetQueryResults", workgroup),
            call("glue:DeleteTable", glue("table/clicks/daily")),
        ],
        refused: {
            "in another workgroup": call("athena:StartQueryExecution", names.arn("athena", "workgroup/primary")),
            "from outside": outside(call("athena:GetQueryResults", workgroup)),
            "by a job of Glue's, which nothing forces into the VPC": call("glue:CreateJob", glue("job/j1")),
        },
    },
    "a table is queried by a job": {
        who: "jobs",
        calls: [call("athena:StartQueryExecution", workgroup), call("glue:GetTable", glue("table/clicks/daily"))],
        refused: {
            "in another workgroup": call("athena:StartQueryExecution", names.arn("athena", "workgroup/primary")),
        },
    },
    "a model of Bedrock answers": {
        who: ann,
        calls: [call("bedrock:InvokeModel", model)],
        refused: {
            "from outside": outside(call("bedrock:InvokeModel", model)),
            "in another region": call("bedrock:InvokeModel", model.replace(environment.region, "us-east-1"), {
                "aws:RequestedRegion": "us-east-1",
            }),
        },
    },
    "an item is written, read and deleted": {
        who: ann,
        calls: [
            call("dynamodb:PutItem", table),
            call("dynamodb:GetItem", table),
            call("dynamodb:DeleteItem", table),
            usesKey("kms:Decrypt", "data", "dynamodb"),
        ],
        refused: {
            "from outside": outside(call("dynamodb:GetItem", table)),
            "in another account": call("dynamodb:PutItem", table.replace(/\d{12}/, "999999999999")),
            "of a table under AWS's own key, which nobody here may make": call("dynamodb:CreateTable", table),
        },
    },
    "a secret is made, read and deleted": {
        who: ann,
        calls: [
            call("secretsmanager:CreateSecret", secret, ownSecret),
            usesKey("kms:GenerateDataKey", "data", "secretsmanager"),
            call("secretsmanager:PutSecretValue", secret),
            call("secretsmanager:GetSecretValue", secret),
            usesKey("kms:Decrypt", "data", "secretsmanager"),
            call("secretsmanager:DeleteSecret", secret, { "secretsmanager:ForceDeleteWithoutRecovery": "false" }),
        ],
        refused: {
            "without a key": call("secretsmanager:CreateSecret", secret),
            "under a stranger's key": call("secretsmanager:CreateSecret", secret, {
                "secretsmanager:KmsKeyArn": strangersKey,
            }),
            "for ever": call("secretsmanager:DeleteSecret", secret, {
                "secretsmanager:ForceDeleteWithoutRecovery": "true",
            }),
            "from outside": outside(call("secretsmanager:GetSecretValue", secret)),
        },
    },
    "packages are installed": {
        who: ann,
        calls: [
            call("codeartifact:GetAuthorizationToken", packageDomain),
            // CodeArtifact asks STS for the token in the caller's name.
            { ...call("sts:GetServiceBearerToken", "*"), from: "forwarded" },
            call("codeartifact:GetRepositoryEndpoint", packages),
            call("codeartifact:ReadFromRepository", packages),
        ],
        refused: {
            "of another organization": call("codeartifact:ReadFromRepository", packages, {
                "aws:ResourceOrgID": "o-9999999999",
            }),
            "by deleting them": call("codeartifact:DeleteRepository", packages),
        },
    },
    "an image is pulled and pushed": {
        who: ann,
        calls: [
            call("ecr:GetAuthorizationToken", "*"),
            call("ecr:BatchGetImage", training),
            call("ecr:GetDownloadUrlForLayer", training),
            call("ecr:InitiateLayerUpload", training),
            call("ecr:UploadLayerPart", training),
            call("ecr:CompleteLayerUpload", training),
            call("ecr:PutImage", training),
        ],
        refused: {
            "for everybody's notebooks": call("ecr:PutImage", names.repositoryArn("notebook")),
            "from outside": outside(call("ecr:PutImage", training)),
        },
    },
    "logs of the own work are read": {
        who: ann,
        calls: [call("logs:GetLogEvents", `${logGroup("/aws/sagemaker/TrainingJobs")}:log-stream:t1`)],
        refused: { "of the network": call("logs:GetLogEvents", `${names.logGroupArn("flow")}:log-stream:eni`) },
    },
};
