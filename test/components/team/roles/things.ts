import type { BucketPurpose, KeyPurpose } from "../../../../components/config/vocabulary";
import { sample } from "../../../support/contexts";
import type { RequestContext } from "../../../../plan/access/decide";
import { context } from "./asking";

const { names } = context;

export const bucket = (purpose: BucketPurpose) => names.bucketArn(purpose);
export const object = (purpose: BucketPurpose) => `${names.bucketArn(purpose)}/some/key`;
export const role = (name: string) => names.roleArn(`kura-test-radar-${name}`);
export const sageMaker = (resource: string) => names.arn("sagemaker", resource);
export const ec2 = (resource: string) => names.arn("ec2", resource);
export const logGroup = (name: string) => names.arn("logs", `log-group:${name}`);

export const key = names.arn("kms", "key/11111111-2222-3333-4444-555555555555");
export const strangersKey = "arn:aws:kms:ap-northeast-1:999999999999:key/11111111-2222-3333-4444-555555555555";
export const instance = ec2("instance/i-0123456789abcdef0");
export const template = ec2("launch-template/lt-0123456789abcdef0");

/** The keys of a KMS call on one of the team's keys through a service. */
export function through(service: string, purpose: KeyPurpose, encrypted?: BucketPurpose): RequestContext {
    return {
        "kms:ResourceAliases": [names.keyAlias(purpose)],
        "kms:ViaService": `${service}.${context.environment.region}.amazonaws.com`,
        "aws:ViaAWSService": "true",
        ...(encrypted === undefined ? {} : { "kms:EncryptionContext:aws:s3:arn": bucket(encrypted) }),
    };
}

/** The keys of a KMS call that the caller makes himself. */
export function byHand(purpose: KeyPurpose): RequestContext {
    return { "kms:ResourceAliases": [names.keyAlias(purpose)] };
}

export function passedTo(service: string): RequestContext {
    return { "iam:PassedToService": `${service}.amazonaws.com` };
}

const vpc = {
    "sagemaker:VpcSubnets": ["subnet-0a"],
    "sagemaker:VpcSecurityGroupIds": ["sg-0a"],
};

/** What a well-made job carries. */
export const goodJob: RequestContext = {
    ...vpc,
    "sagemaker:VolumeKmsKeyArn": key,
    "sagemaker:OutputKmsKeyArn": key,
    "sagemaker:InterContainerTrafficEncryption": "true",
    "sagemaker:InstanceTypes": ["ml.m5.large"],
};
/** AutoML has no condition key for instances. */
export const goodAutoMl: RequestContext = { ...goodJob, "sagemaker:InstanceTypes": undefined };
export const goodModel: RequestContext = vpc;

/** What a call on the member's own private space carries. */
export function inSpaceOf(member: string): RequestContext {
    return {
        "sagemaker:OwnerUserProfileArn": sageMaker(`user-profile/d-abc123/${member}`),
        "sagemaker:SpaceSharingType": "Private",
    };
}

export const foreignAccount = { "aws:ResourceAccount": "999999999999" };
export const otherRegion = { "aws:RequestedRegion": "us-east-1" };
export const vpcArn = ec2(`vpc/${sample.teamVpc}`);

/** A public image that the network account keeps for all teams. */
export const sharedImage =
    "arn:aws:ecr:ap-northeast-1:100000000003:repository/kura-test/ecr-public/docker/library/python";
