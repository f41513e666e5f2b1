import {
    forAws,
    forTheSession,
    fromTemplate,
    inTheVpc,
    onInstances,
    checked,
    toSageMaker,
    toService,
    wellMade,
} from "./circumstances";
import type { Circumstance, Keys } from "./question";

/** One call of something that people say in one breath. */
export interface CompositeCall {
    readonly does: string;
    /** `{on}` stands for what the question is about. */
    readonly on: string;
    /** A service passes the caller's request on: from there, and without the circumstances of the question. */
    readonly forwarded?: boolean;
    readonly keys?: Keys;
    /** Others may have this one though they may not do the whole: it is no lock. */
    readonly noLock?: boolean;
}

const call = (does: string, on = "{on}", circumstance: Circumstance = {}): CompositeCall => ({
    does,
    on,
    keys: circumstance.keys,
});

/** S3 asks KMS in the caller's name, with the bucket as context (S3 user guide, bucket keys). */
const key = (does: string): CompositeCall => ({
    does,
    on: "key-of:{on}",
    forwarded: true,
    keys: {
        "kms:ViaService": "s3.{region}.amazonaws.com",
        "kms:EncryptionContext:aws:s3:arn": "{bucket-of:{on}}",
    },
});

const grant = (purpose: string, service: string): CompositeCall => ({
    does: "kms:CreateGrant",
    on: `key:${purpose}`,
    forwarded: true,
    keys: { ...forAws.keys, "kms:ViaService": `${service}.{region}.amazonaws.com` },
});

function startsJob(does: string, resource: string): readonly CompositeCall[] {
    return [
        call(does, resource, wellMade),
        call("iam:PassRole", "role:jobs", toSageMaker),
        grant("data", "sagemaker"),
        call("kms:DescribeKey", "key:data"),
    ];
}

/** What people do, as the calls that AWS sees. */
export const composites: Readonly<Record<string, readonly CompositeCall[]>> = {
    "reads object": [call("s3:GetObject"), key("kms:Decrypt")],
    "reads version": [call("s3:GetObjectVersion"), key("kms:Decrypt")],
    // An upload in parts is decrypted as it is put together (S3 user guide, multipart uploads and KMS).
    "writes object": [call("s3:PutObject"), key("kms:GenerateDataKey"), { ...key("kms:Decrypt"), noLock: true }],
    "starts training job": startsJob("sagemaker:CreateTrainingJob", "sagemaker:training-job/t"),
    "starts processing job": startsJob("sagemaker:CreateProcessingJob", "sagemaker:processing-job/p"),
    "starts tuning job": startsJob("sagemaker:CreateHyperParameterTuningJob", "sagemaker:hyper-parameter-tuning-job/h"),
    "serves model": [
        call("sagemaker:CreateModel", "sagemaker:model/m", inTheVpc),
        call("iam:PassRole", "role:inference", toSageMaker),
        call("sagemaker:CreateEndpointConfig", "sagemaker:endpoint-config/c", onInstances),
        call("sagemaker:CreateEndpoint", "sagemaker:endpoint/e"),
    ],
    "pulls image": [call("ecr:BatchGetImage"), call("ecr:GetDownloadUrlForLayer")],
    "pushes image": [
        call("ecr:InitiateLayerUpload"),
        call("ecr:UploadLayerPart"),
        call("ecr:CompleteLayerUpload"),
        call("ecr:PutImage"),
    ],
    "starts host": [
        call("ec2:RunInstances", "host", fromTemplate),
        call("ec2:RunInstances", "host-template"),
        call("iam:PassRole", "role:hosts", toService("ec2")),
        grant("notebooks", "ec2"),
    ],
    "opens recorded shell": [
        call("ssm:StartSession", "host", checked),
        call("ssm:StartSession", "document:SSM-SessionManagerRunShell"),
        call("kms:GenerateDataKey", "key:logs", forTheSession),
    ],
};
