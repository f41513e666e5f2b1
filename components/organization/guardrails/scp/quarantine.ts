import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";

export const quarantine = serviceControl({
    sid: "OnlyTheDeployerInQuarantine",
    why:
        "An account that is not built yet has none of its guards: until its id is recorded nobody but the pipeline does anything " +
        "there. What it costs may be seen.",
    control: "guarded-organization",
    requirements: ["R5", "R7"],
    units: ["quarantine"],
    refusal: () => ({ NotAction: ["billing:Get*", "budgets:View*", "ce:Get*"], Condition: exceptDeployer }),
    denies: [
        { who: "administrator", does: "s3:ListAllMyBuckets" },
        { who: "root", does: "iam:CreateUser" },
        { who: "administrator", does: "ec2:RunInstances" },
    ],
    permits: [
        { who: "deployer", does: "iam:CreateRole" },
        { who: "administrator", does: "ce:GetCostAndUsage" },
    ],
});
