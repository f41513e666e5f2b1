import { all } from "../../../iam/conditions";
import { hasLocalStorage } from "../../../team/roles/workloads/forced";
import { serviceControl } from "../guard-rail";
import { goodJob, startingActionsWith, strangersKey, withoutOwnKey } from "../sagemaker-calls";

const withoutKey = { "sagemaker:VolumeKmsKeyArn": undefined };

export const volumeKeys = serviceControl({
    sid: "VolumeWithoutOwnKey",
    why:
        "A volume without a key of ours is encrypted with AWS's, which everybody in the account may use. Instances with a disk " +
        "of their own take no key; their hardware encrypts it (SageMaker developer guide, key management).",
    control: "own-keys",
    requirements: ["R2", "R13"],
    units: ["teams"],
    refusal: ({ teams }) => {
        const withOwnDisk = [...new Set(teams.flatMap(({ team }) => team.studio.instanceTypes))]
            .filter(hasLocalStorage)
            .sort();
        return {
            Action: startingActionsWith("volumeKey"),
            Condition: all(
                withoutOwnKey("VolumeKmsKey"),
                withOwnDisk.length === 0
                    ? {}
                    : { "ForAnyValue:StringNotEquals": { "sagemaker:InstanceTypes": withOwnDisk } },
            ),
        };
    },
    denies: (context) => [
        { who: "studio-ann", does: "sagemaker:CreateTrainingJob", with: { ...goodJob(context), ...withoutKey } },
        { who: "jobs", does: "sagemaker:CreateProcessingJob", with: { ...goodJob(context), ...withoutKey } },
        {
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:VolumeKmsKeyArn": strangersKey },
        },
        {
            who: "administrator",
            does: "sagemaker:CreateEndpointConfig",
            with: { "sagemaker:InstanceTypes": ["ml.m5.large"] },
        },
    ],
    permits: (context) => [
        { who: "jobs", does: "sagemaker:CreateTrainingJob", with: goodJob(context) },
        {
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), ...withoutKey, "sagemaker:InstanceTypes": ["ml.g4dn.xlarge"] },
        },
    ],
});
