import type { Feature } from "../../../config/vocabulary";
import { policy, type PolicyDocument, type Statement } from "../../../iam/document";
import type { TeamContext } from "../../context";
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
    packages: ({ environment }) => [
        {
            // The organization may keep its packages in one account for all teams; the endpoint asks whose they are.
            sid: "ReadPackages",
            actions: [
                "codeartifact:GetAuthorizationToken",
                "codeartifact:GetRepositoryEndpoint",
                "codeartifact:ReadFromRepository",
            ],
            resources: [`arn:aws:codeartifact:${environment.region}:*:*`],
        },
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
                "athena:GetWorkGroup",
            ],
            resources: [names.arn("athena", `workgroup/${names.workgroup}`)],
        },
        readCatalogue(names.arn("glue", "")),
    ],
    glue: ({ names }) => [
        readCatalogue(names.arn("glue", "")),
        {
            sid: "EditCatalogue",
            actions: [
                "glue:CreateTable",
                "glue:UpdateTable",
                "glue:DeleteTable",
                "glue:BatchCreatePartition",
                "glue:BatchDeletePartition",
                "glue:UpdatePartition",
            ],
            resources: catalogue(names.arn("glue", "")),
        },
    ],
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
            sid: "ReadSecrets",
            actions: ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
            resources: [names.arn("secretsmanager", `secret:${names.prefix}/*`)],
        },
    ],
};

/** What keys a feature's service uses in the name of its caller. */
const keyServices: Readonly<Partial<Record<Feature, string>>> = {
    featureStore: "sagemaker",
    glue: "glue",
    dynamodb: "dynamodb",
    secrets: "secretsmanager",
};

/** The features' part of what code in the zone may do. */
export function featurePolicy(context: TeamContext): PolicyDocument {
    const { features } = context.team;
    const services = features.flatMap((feature) => keyServices[feature] ?? []);
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
        services.length === 0
            ? []
            : useKey(
                  context,
                  "KeysOfFeatures",
                  "data",
                  ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey"],
                  ...services,
              ),
    );
}

/** The same as patterns, for the boundary, where room is scarce. A test holds them to the table above. */
const ceilings: Readonly<Partial<Record<Feature, readonly string[]>>> = {
    packages: ["codeartifact:Get*", "codeartifact:ReadFromRepository", "sts:GetServiceBearerToken"],
    mlflow: ["sagemaker-mlflow:*"],
    athena: ["athena:*QueryExecution", "athena:GetQueryResults", "athena:GetWorkGroup"],
    glue: ["glue:*Table", "glue:*Partition"],
    bedrock: ["bedrock:InvokeModel*"],
    dynamodb: ["dynamodb:*Item", "dynamodb:Query", "dynamodb:Scan", "dynamodb:DescribeTable"],
    secrets: ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
};

export function featureCeiling({ team: { features } }: TeamContext): string[] {
    const readsCatalogue = features.includes("athena") || features.includes("glue");
    const catalogue = ["glue:GetDatabase*", "glue:GetTable*", "glue:*GetPartition*"];
    return [...features.flatMap((feature) => ceilings[feature] ?? []), ...(readsCatalogue ? catalogue : [])];
}

/** The services that KMS may be used through. */
export function featureKeyServices(context: TeamContext): string[] {
    return context.team.features.flatMap((feature) => keyServices[feature] ?? []);
}

function catalogue(glueArn: string): string[] {
    return [`${glueArn}catalog`, `${glueArn}database/*`, `${glueArn}table/*`];
}

function readCatalogue(glueArn: string): Use {
    return {
        sid: "ReadCatalogue",
        actions: [
            "glue:GetDatabase",
            "glue:GetDatabases",
            "glue:GetTable",
            "glue:GetTables",
            "glue:GetPartition",
            "glue:GetPartitions",
            "glue:BatchGetPartition",
        ],
        resources: catalogue(glueArn),
    };
}
