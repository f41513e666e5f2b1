import { serviceControl } from "../guard-rail";

export const codeBuildInVpc = serviceControl({
    sid: "BuildsOutsideVpc",
    why: "A build project without a VPC reaches the internet.",
    control: "confined-work",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: ["codebuild:CreateProject", "codebuild:UpdateProject"],
        Condition: { Null: { "codebuild:vpcConfig.vpcId": "true" } },
    }),
    denies: [
        { who: "administrator", does: "codebuild:CreateProject" },
        { who: "administrator", does: "codebuild:UpdateProject" },
        { who: "deployer", does: "codebuild:CreateProject" },
    ],
    permits: [{ who: "deployer", does: "codebuild:CreateProject", with: { "codebuild:vpcConfig.vpcId": "vpc-0a" } }],
});
