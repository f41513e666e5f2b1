import { serviceControl } from "../guard-rail";

export const outsideCompute = serviceControl({
    sid: "NoComputeOutsideTheNetwork",
    why: "These services run code, or fetch it, in networks of AWS that reach the internet and that nothing here closes.",
    control: "confined-work",
    requirements: ["R9", "R13"],
    units: ["teams"],
    refusal: () => ({
        Action: [
            "amplify:*",
            "apprunner:*",
            "cloud9:*",
            "cloudshell:*",
            "codeconnections:*",
            "codestar-connections:*",
            "lightsail:*",
            "ssm:StartAutomationExecution",
            "workspaces-web:*",
        ],
    }),
    denies: [
        { who: "infra-admin", does: "cloudshell:CreateEnvironment" },
        { who: "developer-ann", does: "cloudshell:CreateEnvironment" },
        { who: "studio-ann", does: "apprunner:CreateService" },
        { who: "deployer", does: "codeconnections:CreateConnection" },
        { who: "infra-admin", does: "ssm:StartAutomationExecution" },
    ],
    permits: [{ who: "infra-admin", does: "ssm:StartSession" }],
});
