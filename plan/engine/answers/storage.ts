import type { AnswerTable } from "./answer";

const bucket = {
    id: "{bucket}",
    arn: "arn:aws:s3:::{bucket}",
    bucket: "{bucket}",
    bucketDomainName: "{bucket}.s3.amazonaws.com",
    bucketRegion: "{region}",
    bucketRegionalDomainName: "{bucket}.s3.{region}.amazonaws.com",
} as const;

/** S3, EFS, ECR, CodeArtifact, CloudFormation, DynamoDB, Glue, Athena, AWS Backup, Secrets Manager. */
export const storage: AnswerTable = {
    "aws:s3/bucket:Bucket": bucket,
    "aws:s3/bucketV2:BucketV2": bucket,
    "aws:s3/accessPoint:AccessPoint": {
        id: "{account}:{name}",
        arn: "arn:aws:s3:{region}:{account}:accesspoint/{name}",
        name: "{name}",
    },
    "aws:s3/bucketObject:BucketObject": { id: "{key}", arn: "arn:aws:s3:::{bucket}/{key}", versionId: "{hex32}" },
    "aws:s3/bucketObjectv2:BucketObjectv2": { id: "{key}", arn: "arn:aws:s3:::{bucket}/{key}", versionId: "{hex32}" },
    "aws:efs/fileSystem:FileSystem": {
        id: "fs-{hex17}",
        arn: "arn:aws:elasticfilesystem:{region}:{account}:file-system/{id}",
        dnsName: "{id}.efs.{region}.amazonaws.com",
        ownerId: "{account}",
    },
    "aws:efs/accessPoint:AccessPoint": {
        id: "fsap-{hex17}",
        arn: "arn:aws:elasticfilesystem:{region}:{account}:access-point/{id}",
        ownerId: "{account}",
    },
    "aws:efs/mountTarget:MountTarget": {
        id: "fsmt-{hex17}",
        networkInterfaceId: "eni-{hex17}",
        dnsName: "{fileSystemId}.efs.{region}.amazonaws.com",
    },
    "aws:ecr/repository:Repository": {
        id: "{name}",
        arn: "arn:aws:ecr:{region}:{account}:repository/{name}",
        name: "{name}",
        registryId: "{account}",
        repositoryUrl: "{account}.dkr.ecr.{region}.amazonaws.com/{name}",
    },
    "aws:codeartifact/domain:Domain": {
        id: "arn:aws:codeartifact:{region}:{account}:domain/{domain}",
        arn: "arn:aws:codeartifact:{region}:{account}:domain/{domain}",
        owner: "{account}",
        repositoryCount: 0,
        s3BucketArn: "arn:aws:s3:::assets-{hex12}-{region}",
    },
    "aws:codeartifact/repository:Repository": {
        id: "arn:aws:codeartifact:{region}:{account}:repository/{domain}/{repository}",
        arn: "arn:aws:codeartifact:{region}:{account}:repository/{domain}/{repository}",
        administratorAccount: "{account}",
        domainOwner: "{account}",
    },
    "aws:cloudformation/stack:Stack": {
        id: "arn:aws:cloudformation:{region}:{account}:stack/{name}/{uuid}",
    },
    "aws:dynamodb/table:Table": {
        id: "{name}",
        arn: "arn:aws:dynamodb:{region}:{account}:table/{name}",
        name: "{name}",
    },
    "aws:glue/catalogDatabase:CatalogDatabase": {
        id: "{account}:{name}",
        arn: "arn:aws:glue:{region}:{account}:database/{name}",
        catalogId: "{account}",
        name: "{name}",
    },
    "aws:athena/workgroup:Workgroup": {
        id: "{name}",
        arn: "arn:aws:athena:{region}:{account}:workgroup/{name}",
        name: "{name}",
    },
    "aws:backup/vault:Vault": {
        id: "{name}",
        arn: "arn:aws:backup:{region}:{account}:backup-vault:{name}",
        name: "{name}",
        recoveryPoints: 0,
    },
    "aws:backup/plan:Plan": {
        id: "{uuid}",
        arn: "arn:aws:backup:{region}:{account}:backup-plan:{id}",
        version: "{hex32}",
    },
    "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
        id: "{backupVaultName}",
        backupVaultArn: "arn:aws:backup:{region}:{account}:backup-vault:{backupVaultName}",
    },
    "aws:backup/vaultPolicy:VaultPolicy": {
        id: "{backupVaultName}",
        backupVaultArn: "arn:aws:backup:{region}:{account}:backup-vault:{backupVaultName}",
    },
    "aws:secretsmanager/secret:Secret": {
        id: "arn:aws:secretsmanager:{region}:{account}:secret:{name}-{hex6}",
        arn: "arn:aws:secretsmanager:{region}:{account}:secret:{name}-{hex6}",
        name: "{name}",
    },
};
