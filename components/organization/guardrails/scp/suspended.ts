import { serviceControl } from "../guard-rail";

export const suspended = serviceControl({
    sid: "NothingInSuspended",
    why: "An account that is given up does nothing until AWS has closed it, not even by the pipeline.",
    control: "guarded-organization",
    requirements: ["R7"],
    units: ["suspended"],
    refusal: () => ({ Action: "*" }),
    denies: [
        { who: "deployer", does: "s3:ListAllMyBuckets" },
        { who: "administrator", does: "iam:CreateRole" },
        { who: "root", does: "iam:ListUsers" },
    ],
    permits: [],
});
