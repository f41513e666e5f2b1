import type { Feature } from "../../../config/vocabulary";
import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import { packageArns, readPackages } from "../../../packages";
import type { TeamContext } from "../../context";
import { reSealing, sealing, sealingServices } from "../../keys/sealing-services";
import { useKey } from "../statements";

/** A part of what a feature allows, with the resources it is for. */
interface Use {
    readonly sid: string;
    readonly actions: readonly string[];
    readonly resources: readonly string[];
}

type Uses = (context: TeamContext) => readonly Use[];

/** Services beside SageMaker and S3, by the feature that needs them; features without an entry need none (R5). */
const featureUses: Readonly<Partial<Record<Feature, Uses>>> = {
    packages: ({ environment, teamName }) => [
        { sid: "ReadPackages", actions: readPackages, resources: packageArns(environment, teamName) },
        { sid: "SignInToPackages", actions: ["sts:GetServiceBearerToken"], resources: ["*"] },
    ],
    mlflow: ({ names }) => [
        {
            sid: "TrackExperiments",
            actions: ["sagemaker-mlflow:*"],
            resources: [names.arn("sagemaker", `mlflow-tracking-server/${names.trackingServer}`)],
        },
    ],
    athena: ({ names }) => [
        {
            // No other workgroup: this one decides where results go and how they are encrypted.
            sid: "Query",
            actions: [
                "athena:StartQueryExecution",
                "athena:StopQueryExecution",
                "athena:GetQueryExecution",
                "athena:GetQueryResults",
                "athena:GetQueryResultsStream",
                "athena:ListQueryExecutions",
                "athena:GetWorkGroup",
            ],
            resources: [names.arn("athena", `workgroup/${names.workgroup}`)],
        },
        ...workWithCatalogue(names.arn("glue", "")),
    ],
    // The catalog, not Glue's jobs: data is prepared by processing jobs, which IAM forces into the VPC with keys.
    glue: ({ names }) => workWithCatalogue(names.arn("glue", "")),
    featureStore: ({ names }) => workWithCatalogue(names.arn("glue", "")),
    bedrock: ({ environment }) => [
        {
            // Models of the region only: an inference profile would carry prompts to other regions.
            sid: "AskModels",
            actions: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
            resources: [`arn:aws:bedrock:${environment.region}::foundation-model/*`],
        },
    ],
    dynamodb: ({ names }) => [
        {
            sid: "UseTables",
            actions: [
                "dynamodb:DescribeTable",
                "dynamodb:GetItem",
                "dynamodb:BatchGetItem",
                "dynamodb:Query",
                "dynamodb:Scan",
                "dynamodb:PutItem",
                "dynamodb:UpdateItem",
                "dynamodb:DeleteItem",
                "dynamodb:BatchWriteItem",
                "dynamodb:ConditionCheckItem",
            ],
            resources: [names.arn("dynamodb", `table/${names.prefix}-*`)],
        },
    ],
    secrets: ({ names }) => [
        {
            sid: "KeepSecrets",
            actions: [
                "secretsmanager:CreateSecret",
                "secretsmanager:DeleteSecret",
                "secretsmanager:DescribeSecret",
                "secretsmanager:GetSecretValue",
                "secretsmanager:PutSecretValue",
                "secretsmanager:RestoreSecret",
            ],
            resources: [names.arn("secretsmanager", `secret:${names.prefix}/*`)],
        },
    ],
};

/** The features' part of what code in the zone may do. */
export function featurePolicy(context: TeamContext): PolicyDocument {
    const { features } = context.team;
    const services = sealingServices(features);
    const statements = features
        .flatMap((feature) => featureUses[feature]?.(context) ?? [])
        .map(({ sid, actions, resources }): Statement => ({
            Sid: sid,
            Effect: "Allow",
            Action: actions,
            Resource: resources,
        }));
    return policy(
        // Athena and Glue both read the catalogue.
        statements.filter(({ Sid }, index) => statements.findIndex((other) => other.Sid === Sid) === index),
        services.length === 0 ? [] : useKey(context, "KeysOfFeatures", "data", sealing, ...services),
        features.includes("featureStore") ? useKey(context, "KeyOfFeatureStore", "data", reSealing, "sagemaker") : [],
    );
}

/** The same as patterns, for the boundary, where room is scarce. A test holds them to the table above. */
const ceilings: Readonly<Partial<Record<Feature, readonly string[]>>> = {
    packages: ["codeartifact:Get*", "codeartifact:ReadFromRepository", "sts:GetServiceBearerToken"],
    mlflow: ["sagemaker-mlflow:*"],
    athena: ["athena:*QueryExecution", "athena:ListQueryExecutions", "athena:GetQueryResults*", "athena:GetWorkGroup"],
    bedrock: ["bedrock:InvokeModel*"],
    dynamodb: ["dynamodb:*Item", "dynamodb:Query", "dynamodb:Scan", "dynamodb:DescribeTable"],
    secrets: ["secretsmanager:*Secret", "secretsmanager:*SecretValue"],
};

export function featureCeiling({ team: { features } }: TeamContext): string[] {
    const keepsTables = features.some((feature) => ["athena", "glue", "featureStore"].includes(feature));
    const catalogue = ["glue:*Database", "glue:GetDatabases", "glue:*Table", "glue:GetTable*", "glue:*Partition*"];
    return [...features.flatMap((feature) => ceilings[feature] ?? []), ...(keepsTables ? catalogue : [])];
}

/** Without a database of its own there is nothing to put a table into, so developers make those too. */
function workWithCatalogue(glueArn: string): readonly Use[] {
    const resources = [`${glueArn}catalog`, `${glueArn}database/*`, `${glueArn}table/*`];
    return [
        {
            sid: "ReadCatalogue",
            actions: [
                "glue:GetDatabase",
                "glue:GetDatabases",
                "glue:GetTable",
                "glue:GetTables",
                "glue:GetTableVersions",
                "glue:GetPartition",
                "glue:GetPartitions",
                "glue:BatchGetPartition",
            ],
            resources,
        },
        {
            sid: "EditCatalogue",
            actions: [
                "glue:CreateDatabase",
                "glue:DeleteDatabase",
                "glue:CreateTable",
                "glue:UpdateTable",
                "glue:DeleteTable",
                "glue:BatchCreatePartition",
                "glue:BatchDeletePartition",
                "glue:UpdatePartition",
            ],
            resources,
        },
    ];
}
