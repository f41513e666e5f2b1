import { serviceControl } from "../guard-rail";
import { goodJob, startingActionsWith, withoutOwnKey } from "../sagemaker-calls";

export const volumeKeysAlways = serviceControl({
    sid: "AlwaysOwnVolumeKey",
    why: "AutoML chooses its instances and a domain has a file system: both must always name a key of ours.",
    control: "own-keys",
    requirements: ["R2", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: [...startingActionsWith("volumeKeyAlways"), "sagemaker:CreateDomain"],
        Condition: withoutOwnKey("VolumeKmsKey"),
    }),
    denies: (context) => [
        {
            who: "jobs",
            does: "sagemaker:CreateAutoMLJobV2",
            with: {
                ...goodJob(context),
                "sagemaker:InstanceTypes": undefined,
                "sagemaker:VolumeKmsKeyArn": undefined,
            },
        },
    ],
    permits: (context) => [
        {
            who: "jobs",
            does: "sagemaker:CreateAutoMLJobV2",
            with: { ...goodJob(context), "sagemaker:InstanceTypes": undefined },
        },
    ],
});
