import { both, publicCrowd, toSageMaker } from "../circumstances";
import type { Circumstance, Need, Theme } from "../question";

const need = (needs: Need): Circumstance => ({ needs });
const labels: Circumstance = {
    said: "for the private work team",
    needs: "labelling",
    keys: { "sagemaker:OutputKmsKeyArn": "{key:data}", "sagemaker:WorkteamArn": "{work-team}" },
};
const features: Circumstance = {
    said: "under the team's key",
    needs: "featureStore",
    keys: {
        "sagemaker:FeatureGroupEnableOnlineStore": "true",
        "sagemaker:FeatureGroupOnlineStoreKmsKeyArn": "{key:data}",
        "sagemaker:FeatureGroupOfflineStoreKmsKeyArn": "{key:data}",
        "sagemaker:FeatureGroupOfflineStoreS3Uri": "s3://{bucket-name:artifacts}/feature-store/clicks",
    },
};

/** What a team may have in SageMaker beside Studio and jobs. */
export const storesOfTeams: readonly Theme[] = [
    {
        claim: "Labels are made by the team's own labellers from input, and kept in artifacts",
        control: "confined-work",
        rows: [
            ["studio", "may", "sagemaker:CreateLabelingJob", "sagemaker:labeling-job/l", "zone", labels],
            ["studio", "may", "iam:PassRole", "role:labelling", "zone", toSageMaker],
            ["labelling", "may", "reads object", "object:input", "aws"],
            ["labelling", "may", "writes object", "object:artifacts", "aws"],
            [
                "studio",
                "never",
                "sagemaker:CreateLabelingJob",
                "sagemaker:labeling-job/l",
                "zone",
                both(labels, { said: "but by the public", keys: publicCrowd }),
            ],
            [
                "administrator",
                "never",
                "sagemaker:CreateLabelingJob",
                "sagemaker:labeling-job/l",
                "zone",
                { said: "by the public", keys: { "sagemaker:OutputKmsKeyArn": "{key:data}", ...publicCrowd } },
            ],
            ["studio", "never", ["sagemaker:CreateWorkteam", "sagemaker:UpdateWorkforce"], "*", "zone"],
            ["labelling", "never", "reads object", "object:work", "aws"],
        ],
    },
    {
        claim: "Features are kept under the team's key, in their own corner",
        control: "own-keys",
        rows: [
            ["studio", "may", "sagemaker:CreateFeatureGroup", "sagemaker:feature-group/f", "zone", features],
            [
                ["studio", "jobs"],
                "may",
                ["sagemaker:PutRecord", "sagemaker:GetRecord"],
                "sagemaker:feature-group/f",
                "zone",
                need("featureStore"),
            ],
            ["feature-store", "may", "writes object", "object:artifacts/feature-store/clicks/1.parquet", "aws"],
            ["feature-store", "may", "s3:PutObjectAcl", "object:artifacts/feature-store/clicks/1.parquet", "aws"],
            ["feature-store", "may", "s3:GetBucketAcl", "bucket:artifacts", "aws"],
            ["feature-store", "never", "s3:PutObject", ["object:artifacts", "object:outbox", "object:work"], "aws"],
            [
                "studio",
                "never",
                "sagemaker:CreateFeatureGroup",
                "sagemaker:feature-group/f",
                "zone",
                both(features, {
                    said: "but the online store without a key",
                    keys: { "sagemaker:FeatureGroupOnlineStoreKmsKeyArn": undefined },
                }),
            ],
            [
                "studio",
                "never",
                "sagemaker:CreateFeatureGroup",
                "sagemaker:feature-group/f",
                "zone",
                both(features, {
                    said: "but in a stranger's bucket",
                    keys: { "sagemaker:FeatureGroupOfflineStoreS3Uri": "s3://stranger-bucket/f" },
                }),
            ],
            [
                "studio",
                "never",
                "sagemaker:GetRecord",
                "sagemaker:feature-group/f",
                ["internet", "room"],
                need("featureStore"),
            ],
        ],
    },
    {
        claim: "Experiments are tracked on the team's own server, which keeps to its corner",
        control: "work-goes-on",
        rows: [
            [["studio", "jobs"], "may", "sagemaker-mlflow:CreateRun", "tracking-server", "zone", need("mlflow")],
            ["mlflow", "may", ["reads object", "writes object"], "object:artifacts/mlflow/1/model", "aws"],
            ["mlflow", "never", ["s3:GetObject", "s3:PutObject"], ["object:artifacts", "object:work"], "aws"],
            ["studio", "never", "sagemaker-mlflow:CreateRun", "tracking-server", "internet", need("mlflow")],
            [
                "studio",
                "never",
                "sagemaker-mlflow:CreateRun",
                "sagemaker:mlflow-tracking-server/other",
                "zone",
                need("mlflow"),
            ],
        ],
    },
];
