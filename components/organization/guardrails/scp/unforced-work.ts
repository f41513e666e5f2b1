import { serviceControl } from "../guard-rail";

export const unforcedWork = serviceControl({
    sid: "NoWorkThatCannotBeConfined",
    why:
        "No condition forces these into the VPC, their pages open over the public internet, or no team needs them: classic " +
        "notebooks, clusters, compilation, hubs, partner apps, model sharing.",
    control: "confined-work",
    requirements: ["R5", "R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: [
            "sagemaker:*Cluster*",
            "sagemaker:*Hub*",
            "sagemaker:*NotebookInstance*",
            "sagemaker:*PartnerApp*",
            "sagemaker:*SharedModel*",
            "sagemaker:CreateAIBenchmarkJob",
            "sagemaker:CreateAIRecommendationJob",
            "sagemaker:CreateCompilationJob",
            "sagemaker:CreateDataQualityJobDefinition",
            "sagemaker:CreateDeviceFleet",
            "sagemaker:CreateEdge*",
            "sagemaker:CreateFlowDefinition",
            "sagemaker:CreateInferenceExperiment",
            "sagemaker:CreateInferenceRecommendationsJob",
            "sagemaker:CreateJob",
            "sagemaker:CreateMlflowApp",
            "sagemaker:CreateModelBiasJobDefinition",
            "sagemaker:CreateModelCardExportJob",
            "sagemaker:CreateModelExplainabilityJobDefinition",
            "sagemaker:CreateModelQualityJobDefinition",
            "sagemaker:CreateOptimizationJob",
            "sagemaker:CreateProject",
        ],
    }),
    denies: [
        { who: "studio-ann", does: "sagemaker:CreateNotebookInstance" },
        { who: "deployer", does: "sagemaker:CreateNotebookInstance" },
        { who: "developer-ann", does: "sagemaker:CreatePresignedNotebookInstanceUrl" },
        { who: "administrator", does: "sagemaker:CreateCluster" },
        { who: "jobs", does: "sagemaker:CreateOptimizationJob" },
        { who: "administrator", does: "sagemaker:CreateHub" },
    ],
    permits: [
        { who: "studio-ann", does: "sagemaker:CreateApp" },
        { who: "studio-ann", does: "sagemaker:CreateFeatureGroup" },
        { who: "studio-ann", does: "sagemaker:CreatePipeline" },
        { who: "studio-ann", does: "sagemaker:CreateModelPackage" },
        { who: "deployer", does: "sagemaker:CreateMlflowTrackingServer" },
        { who: "developer-ann", does: "sagemaker:CreatePresignedDomainUrl" },
    ],
});
