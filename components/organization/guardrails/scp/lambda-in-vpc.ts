import { serviceControl } from "../guard-rail";

export const lambdaInVpc = serviceControl({
    sid: "FunctionsOutsideVpc",
    why: "A function without a VPC reaches the internet.",
    control: "confined-work",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: ["lambda:CreateFunction", "lambda:UpdateFunctionConfiguration"],
        Condition: { Null: { "lambda:VpcIds": "true" } },
    }),
    denies: [
        { who: "administrator", does: "lambda:CreateFunction" },
        { who: "administrator", does: "lambda:UpdateFunctionConfiguration" },
        { who: "deployer", does: "lambda:CreateFunction" },
    ],
    permits: [{ who: "deployer", does: "lambda:CreateFunction", with: { "lambda:VpcIds": ["vpc-0a"] } }],
});
