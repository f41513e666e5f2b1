import { serviceControl } from "../guard-rail";
import { goodJob, startingActionsWith } from "../sagemaker-calls";

export const workInVpc = serviceControl({
    sid: "WorkOutsideVpc",
    why: "Without a VPC of its own a job, a model or a domain has the internet, whatever the domain says.",
    control: "confined-work",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: [...startingActionsWith("vpc"), "sagemaker:CreateDomain"],
        Condition: { Null: { "sagemaker:VpcSubnets": "true" } },
    }),
    denies: (context) =>
        ["studio-ann", "jobs", "administrator"].map((who) => ({
            who,
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:VpcSubnets": undefined },
        })),
    permits: (context) => [
        { who: "studio-ann", does: "sagemaker:CreateTrainingJob", with: goodJob(context) },
        { who: "jobs", does: "sagemaker:CreateProcessingJob", with: goodJob(context) },
        { who: "studio-ann", does: "sagemaker:CreateModel", with: { "sagemaker:VpcSubnets": ["subnet-0a"] } },
        { who: "studio-ann", does: "sagemaker:StopTrainingJob" },
    ],
});
