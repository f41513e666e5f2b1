import { serviceControl } from "../guard-rail";
import { goodJob } from "../sagemaker-calls";

export const remoteSpaces = serviceControl({
    sid: "RemoteEditors",
    why: "An editor that connects from a laptop into a space is a way out that nothing watches.",
    control: "recorded-sessions",
    requirements: ["R20", "R25"],
    units: ["teams"],
    refusal: () => ({
        Action: "sagemaker:*Space",
        Condition: { StringEquals: { "sagemaker:RemoteAccess": "ENABLED" } },
    }),
    denies: [{ who: "studio-ann", does: "sagemaker:CreateSpace", with: { "sagemaker:RemoteAccess": "ENABLED" } }],
    permits: [
        { who: "studio-ann", does: "sagemaker:CreateSpace" },
        { who: "studio-ann", does: "sagemaker:UpdateSpace", with: { "sagemaker:RemoteAccess": "DISABLED" } },
    ],
});

export const remoteShells = serviceControl({
    sid: "RemoteShells",
    why: "SageMaker's own shells into spaces and jobs leave no record of what was typed.",
    control: "recorded-sessions",
    requirements: ["R25"],
    units: ["teams"],
    refusal: () => ({ Action: "sagemaker:StartSession" }),
    denies: [{ who: "studio-ann", does: "sagemaker:StartSession" }],
    permits: [{ who: "infra-admin", does: "ssm:StartSession" }],
});

export const remoteDebugging = serviceControl({
    sid: "RemoteDebugging",
    why: "Remote debugging opens a shell in a running job, which nothing records.",
    control: "recorded-sessions",
    requirements: ["R25"],
    units: ["teams"],
    refusal: () => ({
        Action: "sagemaker:*TrainingJob",
        Condition: { Bool: { "sagemaker:EnableRemoteDebug": "true" } },
    }),
    denies: (context) => [
        {
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:EnableRemoteDebug": "true" },
        },
        { who: "jobs", does: "sagemaker:UpdateTrainingJob", with: { "sagemaker:EnableRemoteDebug": "true" } },
    ],
    permits: (context) => [
        {
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:EnableRemoteDebug": "false" },
        },
    ],
});
