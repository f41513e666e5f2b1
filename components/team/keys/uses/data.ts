import type { BucketPurpose } from "../../../config/vocabulary";
import { all, viaService } from "../../../iam/conditions";
import type { Condition, Statement } from "../../../iam/document";
import { grantForAwsResource, reading, writing, type KeyUse } from "../../../iam/key-use";
import { dataClassRules, macieRoleArn, searchedBuckets } from "../../buckets/data-class";
import type { TeamContext } from "../../context";
import { developerArns, personaArns, studioArns, workArns } from "../../principals";
import { forBuckets } from "../key-use";
import { reSealing, sealing, sealingServices } from "../sealing-services";

/** Who uses the key of the team's data, for what (R2, R5). */
export function dataKeyUses(context: TeamContext): readonly KeyUse[] {
    const { team, environment } = context;
    const studio = studioArns(context);
    const workers = [...studio, ...workArns(context, "jobs")];
    const developers = developerArns(context);
    const s3 = (
        sid: string,
        roles: readonly string[],
        actions: readonly string[],
        ...buckets: readonly BucketPurpose[]
    ): KeyUse => ({ sid, roles, actions, through: ["s3"], when: forBuckets(context, ...buckets) });
    const signIn = dataClassRules[team.dataClass].developersReadInput ? developers : [];
    return [
        s3("RecipientBringsIn", personaArns(context, "data-recipient"), writing, "landing"),
        s3("ScannerReadsAndProbes", workArns(context, "malware-scan"), writing, "landing"),
        s3("IntakeReads", workArns(context, "intake"), reading, "landing"),
        s3("IntakeWrites", workArns(context, "intake"), writing, "input"),
        s3("WorkersRead", [...workers, ...signIn, ...workArns(context, "labelling")], reading, "input"),
        s3("WorkersWrite", workers, writing, "work", "artifacts"),
        s3("EndpointsRead", workArns(context, "inference"), reading, "work", "artifacts"),
        s3("LabellersWrite", workArns(context, "labelling"), writing, "artifacts"),
        s3(
            "StoresWrite",
            [...workArns(context, "mlflow"), ...workArns(context, "feature-store")],
            writing,
            "artifacts",
        ),
        s3("DevelopersPutOut", [...studio, ...developers], writing, "outbox"),
        {
            sid: "ReadersTakeOut",
            roles: team.takeOut.readers,
            actions: reading,
            through: ["s3"],
            when: all(forBuckets(context, "outbox"), {
                StringEquals: { "aws:PrincipalOrgID": environment.organization.id },
            }),
        },
        {
            sid: "WorkersAttachVolumes",
            roles: workers,
            actions: ["kms:CreateGrant"],
            through: ["sagemaker"],
            when: grantForAwsResource,
        },
        ...tables(context),
        ...sealingUses(context, workers),
        ...clientSideEncryption(context, workers),
    ];
}

/**
 * Whoever makes a table must be able to use its key through DynamoDB (DynamoDB developer guide, encryption at rest).
 * CloudFormation makes them and AWS Backup restores them, each with a role of its own; not the pipeline, which manages
 * the key.
 */
function tables(context: TeamContext): readonly KeyUse[] {
    const { team, names } = context;
    if (!team.features.includes("dynamodb")) {
        return [];
    }
    const makers = [...workArns(context, "tables"), ...workArns(context, "backup")];
    const ownTables: Condition = {
        StringLike: { "kms:EncryptionContext:aws:dynamodb:tableName": names.table("*") },
    };
    return [
        {
            sid: "TablesUnderGrants",
            roles: makers,
            through: ["dynamodb"],
            actions: ["kms:CreateGrant"],
            when: grantForAwsResource,
        },
        {
            sid: "TablesAreSealed",
            roles: makers,
            through: ["dynamodb"],
            actions: [...sealing, ...reSealing],
            when: ownTables,
        },
    ];
}

/** One statement for all of them: each names every worker, and a key policy has an end. */
function sealingUses({ team }: TeamContext, roles: readonly string[]): readonly KeyUse[] {
    const through = sealingServices(team.features);
    const seal: KeyUse = { sid: "WorkersUseServices", roles, actions: sealing, through };
    const reEncrypt: KeyUse = {
        sid: "WorkersUseFeatureStore",
        roles,
        actions: reSealing,
        through: ["sagemaker"],
    };
    return [...(through.length > 0 ? [seal] : []), ...(team.features.includes("featureStore") ? [reEncrypt] : [])];
}

/**
 * Macie's search for personal data (R8). Its role exists only once Macie does, and KMS refuses to name a role that does
 * not exist, so the statement finds it by condition.
 */
export function dataKeyServices(context: TeamContext): readonly Statement[] {
    const { team, environment } = context;
    const allowed: Statement = {
        Sid: "MacieSearches",
        Effect: "Allow",
        Principal: "*",
        Action: "kms:Decrypt",
        Resource: "*",
        Condition: all(forBuckets(context, ...searchedBuckets), viaService(environment.region, "s3"), {
            ArnEquals: { "aws:PrincipalArn": macieRoleArn(team.accountId) },
        }),
    };
    return dataClassRules[team.dataClass].macie ? [allowed] : [];
}

/**
 * Client-side encryption (R4): the encryption context must hold every agreed pair and nothing else, so that the same
 * right opens no object of S3, whose context is another. The encryption clients add one pair of their own: the S3
 * Encryption Client the algorithm, the AWS Encryption SDK its signature key.
 */
function clientSideEncryption({ team }: TeamContext, roles: readonly string[]): readonly KeyUse[] {
    const agreed = team.keys.clientSideEncryption?.context;
    if (agreed === undefined) {
        return [];
    }
    const pairs = Object.entries(agreed).map(([key, value]): [string, string] => [
        `kms:EncryptionContext:${key}`,
        value,
    ]);
    const when: Condition = {
        StringEquals: Object.fromEntries(pairs),
        "ForAllValues:StringEquals": {
            "kms:EncryptionContextKeys": [...Object.keys(agreed), "aws:x-amz-cek-alg", "aws-crypto-public-key"],
        },
    };
    return [{ sid: "WorkersEncryptThemselves", roles, actions: writing, when }];
}
