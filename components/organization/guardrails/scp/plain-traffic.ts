import { serviceControl } from "../guard-rail";
import { goodJob, startingActionsWith } from "../sagemaker-calls";

export const plainTraffic = serviceControl({
    sid: "PlainTrafficBetweenContainers",
    why: "The containers of a job speak with each other in the open unless the job asks for encryption.",
    control: "encrypted-transport",
    requirements: ["R1", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: startingActionsWith("traffic"),
        Condition: { BoolIfExists: { "sagemaker:InterContainerTrafficEncryption": "false" } },
    }),
    denies: (context) =>
        [undefined, "false"].map((encrypted) => ({
            who: "studio-ann",
            does: "sagemaker:CreateTrainingJob",
            with: { ...goodJob(context), "sagemaker:InterContainerTrafficEncryption": encrypted },
        })),
    permits: (context) => [{ who: "studio-ann", does: "sagemaker:CreateTrainingJob", with: goodJob(context) }],
});
