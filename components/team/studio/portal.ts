import type { Feature } from "../../config/vocabulary";
import { appType, studioApps } from "./apps";

/** SageMaker's kinds of apps (AppType, API reference). */
const appTypes = [
    "JupyterServer",
    "KernelGateway",
    "DetailedProfiler",
    "TensorBoard",
    "CodeEditor",
    "JupyterLab",
    "RStudioServerPro",
    "RSessionGateway",
    "Canvas",
] as const;

/** When each of Studio's tools is of use (MlTools, API reference). What cannot run inside the boundary is `never`. */
const tools: Readonly<Record<string, "always" | "never" | Feature>> = {
    AutoMl: "training",
    Comet: "never",
    // Canvas and Data Wrangler work through a dozen services whose endpoints the network does not have.
    DataWrangler: "never",
    Datasets: "never",
    DeepchecksLLMEvaluation: "never",
    EmrClusters: "never",
    Endpoints: "inference",
    Evaluators: "never",
    Experiments: "mlflow",
    FeatureStore: "featureStore",
    Fiddler: "never",
    HyperPodClusters: "never",
    // Optimization and recommendation jobs have no VPC condition key, so IAM could not hold them inside.
    InferenceOptimization: "never",
    InferenceRecommender: "never",
    // JumpStart fetches models from AWS's own buckets: nobody in the team has looked at them.
    JumpStart: "never",
    LakeraGuard: "never",
    ModelEvaluation: "never",
    Models: "always",
    PerformanceEvaluation: "never",
    Pipelines: "training",
    Projects: "never",
    RunningInstances: "always",
    Training: "training",
};

/** What Studio's navigation leaves out. It saves people a dead end; what forbids it is IAM. */
export function hiddenFromPortal(features: readonly Feature[]): { hiddenAppTypes: string[]; hiddenMlTools: string[] } {
    const offered = studioApps.map((app) => appType[app]);
    return {
        hiddenAppTypes: appTypes.filter((type) => !offered.includes(type)),
        hiddenMlTools: Object.entries(tools)
            .filter(([, use]) => use === "never" || (use !== "always" && !features.includes(use)))
            .map(([tool]) => tool),
    };
}
