import { serviceControl } from "../guard-rail";
import { goodJob, startingActionsWith, strangersKey, withoutOwnKey } from "../sagemaker-calls";

export const outputKeys = serviceControl({
    sid: "OutputWithoutOwnKey",
    why:
        "What a job writes must be under a key of ours, so that reading it takes two grants. Under a stranger's key it would be " +
        "the stranger's to read.",
    control: "own-keys",
    requirements: ["R2", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: startingActionsWith("outputKey"),
        Condition: withoutOwnKey("OutputKmsKey"),
    }),
    denies: (context) => [
        {
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:OutputKmsKeyArn": undefined },
        },
        {
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:OutputKmsKeyArn": strangersKey },
        },
        { who: "administrator", does: "sagemaker:CreateLabelingJob" },
    ],
    permits: (context) => [
        { who: "studio-ann", does: "sagemaker:CreateTrainingJob", with: goodJob(context) },
        {
            who: "studio-ann",
            does: "sagemaker:CreateLabelingJob",
            with: { "sagemaker:OutputKmsKeyArn": goodJob(context)["sagemaker:OutputKmsKeyArn"] },
        },
    ],
});
