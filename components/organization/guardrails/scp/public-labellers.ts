import { serviceControl } from "../guard-rail";
import { goodJob } from "../sagemaker-calls";

export const publicLabellers = serviceControl({
    sid: "LabellersOfOthers",
    why: "A public or a vendor's work team would show the data to people outside the organization.",
    control: "data-perimeter",
    requirements: ["R13", "R27"],
    units: ["teams"],
    refusal: () => ({
        Action: "sagemaker:CreateLabelingJob",
        Condition: {
            StringNotEquals: { "sagemaker:WorkteamType": "private-crowd" },
            Null: { "sagemaker:WorkteamType": "false" },
        },
    }),
    denies: (context) =>
        ["public-crowd", "vendor-crowd"].map((type) => ({
            who: "studio-ann",
            does: "sagemaker:CreateLabelingJob",
            with: labelling(goodJob(context), type),
        })),
    permits: (context) => [
        {
            who: "studio-ann",
            does: "sagemaker:CreateLabelingJob",
            with: labelling(goodJob(context), "private-crowd"),
        },
    ],
});

function labelling(job: Readonly<Record<string, string | readonly string[]>>, type: string) {
    return { "sagemaker:OutputKmsKeyArn": job["sagemaker:OutputKmsKeyArn"], "sagemaker:WorkteamType": type };
}
