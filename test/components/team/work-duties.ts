import type { BucketPurpose } from "../../../components/config/vocabulary";
import type { RequestContext } from "../../../plan/access/decide";
import { context } from "./roles/asking";
import { reads, usesKey, writes, type Call, type Calls } from "./full-stack";
import {
    ec2,
    foreignAccount,
    goodAutoMl,
    goodJob,
    goodModel,
    inSpaceOf,
    key,
    logGroup,
    passedTo,
    role,
} from "./roles/things";
import { sageMaker, strangersKey, vpcArn } from "./roles/things";

const { names } = context;

/** Something that somebody has to do, as all its calls, and calls that look like it and must not pass. */
export interface Duty {
    readonly who: string;
    readonly calls: Calls;
    /** What is wrong with the call. */
    readonly refused: Readonly<Record<string, Omit<Call, "who"> & { readonly who?: string }>>;
}

const ann = "studio-ann";
const zone = "zone";

function call(does: string, on: string, keys?: RequestContext): Calls[number] {
    return { does: does.includes(":") ? does : `sagemaker:${does}`, on, from: zone, with: keys };
}

function pass(name: string): Calls[number] {
    return call("iam:PassRole", role(name), passedTo("sagemaker"));
}

function fromOutside(given: Calls[number]): Calls[number] {
    return { ...given, from: "elsewhere" };
}

/** A job that is started well, and the ways to start it badly. */
function job(action: string, resource: string, keys: RequestContext): Duty {
    const good = call(action, sageMaker(resource), keys);
    const bad = (changed: RequestContext) => ({ ...good, with: { ...keys, ...changed } });
    return {
        who: ann,
        calls: [good, pass("jobs"), usesKey("kms:CreateGrant", "data", "sagemaker"), call("kms:DescribeKey", key)].map(
            (made) => (made.does === "kms:DescribeKey" ? { ...made, purpose: "data" as const } : made),
        ),
        refused: {
            "outside the VPC": bad({ "sagemaker:VpcSubnets": undefined }),
            "without a key for its disks": bad({ "sagemaker:VolumeKmsKeyArn": undefined }),
            "with a stranger's key": bad({ "sagemaker:OutputKmsKeyArn": strangersKey }),
            "with plain traffic": bad({ "sagemaker:InterContainerTrafficEncryption": "false" }),
            "from outside": fromOutside(good),
            "with somebody else's role": { ...pass("jobs"), on: role("studio-bob") },
        },
    };
}

const onInstances = { "sagemaker:InstanceTypes": ["ml.m5.large"], "sagemaker:VolumeKmsKeyArn": key };
const transform = { ...onInstances, "sagemaker:OutputKmsKeyArn": key };
const group = sageMaker("feature-group/clicks");
const features = {
    "sagemaker:FeatureGroupEnableOnlineStore": "true",
    "sagemaker:FeatureGroupOnlineStoreKmsKeyArn": key,
    "sagemaker:FeatureGroupOfflineStoreKmsKeyArn": key,
    "sagemaker:FeatureGroupOfflineStoreS3Uri": `s3://${names.bucket("artifacts")}/feature-store/clicks`,
};
const labels = { "sagemaker:OutputKmsKeyArn": key, "sagemaker:WorkteamArn": names.workteamArn };

/** What developers do in SageMaker. */
export const sageMakerDuties: Readonly<Record<string, Duty>> = {
    "a training job starts": job("CreateTrainingJob", "training-job/t1", goodJob),
    "a processing job starts": job("CreateProcessingJob", "processing-job/p1", goodJob),
    "a tuning job starts": job("CreateHyperParameterTuningJob", "hyper-parameter-tuning-job/h1", goodJob),
    "an AutoML job starts": job("CreateAutoMLJobV2", "automl-job/a1", goodAutoMl),
    "a training job runs": {
        who: "jobs",
        calls: [
            ...reads("input", zone),
            ...reads("work", zone),
            ...writes("artifacts", zone),
            {
                ...call("ec2:CreateNetworkInterface", ec2("subnet/subnet-0a"), { "ec2:Vpc": vpcArn }),
                from: "elsewhere",
            },
            {
                ...call("ec2:CreateNetworkInterface", ec2("security-group/sg-0a"), {
                    "aws:ResourceTag/Name": `${names.prefix}-jobs`,
                }),
                from: "elsewhere",
            },
            { does: "ecr:BatchGetImage", on: names.repositoryArn("training"), from: "elsewhere" },
            {
                does: "logs:PutLogEvents",
                on: logGroup("/aws/sagemaker/TrainingJobs:log-stream:t1"),
                from: "elsewhere",
            },
        ],
        refused: {
            "in another network": {
                ...call("ec2:CreateNetworkInterface", ec2("subnet/subnet-0a"), { "ec2:Vpc": ec2("vpc/vpc-0other") }),
                from: "elsewhere",
            },
            "with input read from outside": { does: "s3:GetObject", on: object("input"), from: "elsewhere" },
            "with data put out": call("s3:PutObject", object("outbox")),
        },
    },
    "a pipeline starts its steps": {
        who: "jobs",
        calls: [
            { ...call("CreateTrainingJob", sageMaker("training-job/t1"), goodJob), from: "elsewhere" },
            { ...pass("jobs"), from: "elsewhere" },
        ],
        refused: {
            "outside the VPC": {
                ...call("CreateTrainingJob", sageMaker("training-job/t1"), {
                    ...goodJob,
                    "sagemaker:VpcSubnets": undefined,
                }),
                from: "elsewhere",
            },
            "by a thief who asks for what is kept": { ...call("GetRecord", group), from: "elsewhere" },
            "by a thief who asks a model": { ...call("InvokeEndpoint", sageMaker("endpoint/e1")), from: "elsewhere" },
        },
    },
    "a model is registered": {
        who: ann,
        calls: [
            call("CreateModelPackage", `${sageMaker("model-package")}/${names.modelPackageGroup}/1`),
            call("DescribeModelPackage", `${sageMaker("model-package")}/${names.modelPackageGroup}/1`),
            call("UpdateModelPackage", `${sageMaker("model-package")}/${names.modelPackageGroup}/1`),
        ],
        refused: {
            "from outside": fromOutside(
                call("CreateModelPackage", `${sageMaker("model-package")}/${names.modelPackageGroup}/1`),
            ),
            "in another account": call(
                "CreateModelPackage",
                "arn:aws:sagemaker:ap-northeast-1:999999999999:model-package/theirs/1",
                foreignAccount,
            ),
        },
    },
    "an endpoint is opened, used and deleted": {
        who: ann,
        calls: [
            call("CreateModel", sageMaker("model/m1"), goodModel),
            pass("inference"),
            call("CreateEndpointConfig", sageMaker("endpoint-config/c1"), onInstances),
            call("CreateEndpoint", sageMaker("endpoint/e1")),
            call("InvokeEndpoint", sageMaker("endpoint/e1")),
            call("DeleteEndpoint", sageMaker("endpoint/e1")),
        ],
        refused: {
            "without a network": call("CreateModel", sageMaker("model/m1")),
            "serverless, which is outside the VPC": call("CreateEndpointConfig", sageMaker("endpoint-config/c1"), {
                ...onInstances,
                "sagemaker:ServerlessMemorySize": "2048",
            }),
            "called from outside": fromOutside(call("InvokeEndpoint", sageMaker("endpoint/e1"))),
        },
    },
    "an endpoint serves a model": {
        who: "inference",
        calls: [
            ...reads("artifacts", zone),
            { does: "ecr:BatchGetImage", on: names.repositoryArn("inference"), from: "elsewhere" },
        ],
        refused: {
            "that it writes": call("s3:PutObject", object("artifacts")),
            "from input": call("s3:GetObject", object("input")),
        },
    },
    "a batch transform starts": {
        who: ann,
        calls: [call("CreateTransformJob", sageMaker("transform-job/t1"), transform)],
        refused: {
            "without a key for its output": call("CreateTransformJob", sageMaker("transform-job/t1"), onInstances),
        },
    },
    "a labelling job goes to the private work team": {
        who: ann,
        calls: [call("CreateLabelingJob", sageMaker("labeling-job/l1"), labels), pass("labelling")],
        refused: {
            "of the public": call("CreateLabelingJob", sageMaker("labeling-job/l1"), {
                ...labels,
                "sagemaker:WorkteamArn": "arn:aws:sagemaker:ap-northeast-1:394669845002:workteam/public-crowd/default",
            }),
        },
    },
    "a labelling job shows input and keeps labels": {
        who: "labelling",
        calls: [...reads("input", "elsewhere"), ...writes("artifacts", "elsewhere")],
        refused: { "of the work bucket": { does: "s3:GetObject", on: object("work"), from: "elsewhere" } },
    },
    "a feature group is made, filled and read": {
        who: ann,
        calls: [
            call("CreateFeatureGroup", group, features),
            pass("feature-store"),
            usesKey("kms:CreateGrant", "data", "sagemaker"),
            usesKey("kms:ReEncryptFrom", "data", "sagemaker"),
            usesKey("kms:GenerateDataKey", "data", "sagemaker"),
            {
                ...call("glue:CreateTable", names.arn("glue", "table/sagemaker_featurestore/clicks")),
                from: "forwarded",
            },
            usesKey("kms:Decrypt", "data", "glue"),
            call("PutRecord", group),
            call("GetRecord", group),
            usesKey("kms:Decrypt", "data", "sagemaker"),
            call("DeleteFeatureGroup", group),
        ],
        refused: {
            "without a key": call("CreateFeatureGroup", group, {
                ...features,
                "sagemaker:FeatureGroupOnlineStoreKmsKeyArn": undefined,
            }),
            "in the work bucket": call("CreateFeatureGroup", group, {
                ...features,
                "sagemaker:FeatureGroupOfflineStoreS3Uri": `s3://${names.bucket("work")}/clicks`,
            }),
            "read from outside": fromOutside(call("GetRecord", group)),
        },
    },
    "features are kept": {
        who: "feature-store",
        calls: [
            ...writes("artifacts", "elsewhere", "feature-store/clicks/1.parquet"),
            {
                does: "s3:PutObjectAcl",
                on: `${names.bucketArn("artifacts")}/feature-store/clicks/1.parquet`,
                from: "elsewhere",
            },
            { does: "s3:GetBucketAcl", on: names.bucketArn("artifacts"), from: "elsewhere" },
        ],
        refused: {
            "outside their corner": { does: "s3:PutObject", on: object("artifacts"), from: "elsewhere" },
            "and read": {
                does: "s3:GetObject",
                on: `${names.bucketArn("artifacts")}/feature-store/clicks/1.parquet`,
                from: "elsewhere",
            },
        },
    },
    "an experiment is tracked": {
        who: ann,
        calls: [
            call("sagemaker-mlflow:CreateRun", sageMaker(`mlflow-tracking-server/${names.trackingServer}`)),
            ...writes("artifacts", zone, "mlflow/1/model"),
        ],
        refused: {
            "on another server": call("sagemaker-mlflow:CreateRun", sageMaker("mlflow-tracking-server/other")),
        },
    },
    "runs are kept": {
        who: "mlflow",
        calls: [
            ...writes("artifacts", "elsewhere", "mlflow/1/model"),
            ...reads("artifacts", "elsewhere", {}, "data", "mlflow/1/model"),
            {
                does: "s3:ListBucket",
                on: names.bucketArn("artifacts"),
                from: "elsewhere",
                with: { "s3:prefix": "mlflow/1" },
            },
        ],
        refused: {
            "outside their corner": { does: "s3:GetObject", on: object("artifacts"), from: "elsewhere" },
            "in input": { does: "s3:GetObject", on: object("input"), from: "elsewhere" },
        },
    },
    "Studio makes the own space": {
        who: ann,
        calls: [
            call("CreateSpace", sageMaker("space/d-abc123/s1"), inSpaceOf("ann")),
            call("CreateApp", sageMaker("app/d-abc123/s1/jupyterlab/default"), {
                ...inSpaceOf("ann"),
                "sagemaker:InstanceTypes": ["ml.t3.medium"],
            }),
            usesKey("kms:CreateGrant", "notebooks", "sagemaker"),
            usesKey("kms:GenerateDataKeyWithoutPlaintext", "notebooks", "sagemaker"),
        ],
        refused: {
            "of another member": call("CreateApp", sageMaker("app/d-abc123/s1/jupyterlab/default"), inSpaceOf("bob")),
            "for a remote editor": call("CreateSpace", sageMaker("space/d-abc123/s1"), {
                ...inSpaceOf("ann"),
                "sagemaker:RemoteAccess": "ENABLED",
            }),
        },
    },
};

export function object(bucket: BucketPurpose): string {
    return `${names.bucketArn(bucket)}/some/key`;
}
