import type { TeamContext } from "../../context";

/** What AWS names and a job needs to run inside the boundary. */
export interface JobPlacement {
    readonly subnetIds: readonly string[];
    readonly securityGroupId: string;
    /** ARN of the team's data key, which encrypts volumes and outputs. */
    readonly dataKeyArn: string;
}

/**
 * The SageMaker Python SDK's configuration file (SDK documentation, "Configuring and using defaults"): every job started
 * from Studio gets the network, keys, encryption and role without which IAM refuses it. The secure way is the one that
 * needs no typing (R14).
 */
export function sdkDefaults({ names, team }: TeamContext, placement: JobPlacement): Readonly<Record<string, unknown>> {
    const jobsRole = names.roleArn(names.workRole("jobs"));
    const servingRole = team.features.includes("inference") ? names.roleArn(names.workRole("inference")) : jobsRole;
    const key = placement.dataKeyArn;
    const vpc = { VpcConfig: { Subnets: placement.subnetIds, SecurityGroupIds: [placement.securityGroupId] } };
    const encrypted = { EnableInterContainerTrafficEncryption: true };
    return {
        SchemaVersion: "1.0",
        SageMaker: {
            PythonSDK: {
                Modules: {
                    Session: { DefaultS3Bucket: names.bucket("artifacts") },
                    RemoteFunction: {
                        ...encrypted,
                        ...vpc,
                        RoleArn: jobsRole,
                        S3KmsKeyId: key,
                        S3RootUri: `s3://${names.bucket("artifacts")}/remote`,
                        VolumeKmsKeyId: key,
                    },
                },
            },
            AutoMLJob: {
                AutoMLJobConfig: { SecurityConfig: { ...encrypted, ...vpc, VolumeKmsKeyId: key } },
                OutputDataConfig: { KmsKeyId: key },
                RoleArn: jobsRole,
            },
            EndpointConfig: { KmsKeyId: key },
            Model: { ...vpc, ExecutionRoleArn: servingRole },
            Pipeline: { RoleArn: jobsRole },
            ProcessingJob: {
                NetworkConfig: { ...encrypted, ...vpc },
                ProcessingOutputConfig: { KmsKeyId: key },
                ProcessingResources: { ClusterConfig: { VolumeKmsKeyId: key } },
                RoleArn: jobsRole,
            },
            TrainingJob: {
                ...encrypted,
                ...vpc,
                OutputDataConfig: { KmsKeyId: key },
                ResourceConfig: { VolumeKmsKeyId: key },
                RoleArn: jobsRole,
            },
            TransformJob: { TransformOutput: { KmsKeyId: key }, TransformResources: { VolumeKmsKeyId: key } },
        },
    };
}
