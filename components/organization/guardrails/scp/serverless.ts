import { serviceControl } from "../guard-rail";

export const serverless = serviceControl({
    sid: "ServerlessEndpoints",
    why: "A serverless endpoint runs its model outside the VPC.",
    control: "confined-work",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: "sagemaker:*",
        Condition: { Null: { "sagemaker:ServerlessMemorySize": "false" } },
    }),
    denies: [
        {
            who: "studio-ann",
            does: "sagemaker:CreateEndpointConfig",
            with: { "sagemaker:ServerlessMemorySize": "2048" },
        },
    ],
    permits: [{ who: "studio-ann", does: "sagemaker:CreateEndpoint" }],
});
