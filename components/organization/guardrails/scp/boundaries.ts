import { iamPath } from "../../../names";
import { serviceControl } from "../guard-rail";

export const boundaries = serviceControl({
    sid: "EveryRoleHasABoundary",
    why: "A boundary holds whatever a later policy allows, so not even the pipeline makes a role without one.",
    control: "roles-bounded",
    requirements: ["R5", "R24"],
    units: ["teams"],
    refusal: ({ names }) => ({
        Action: ["iam:CreateRole", "iam:PutRolePermissionsBoundary"],
        Condition: {
            ArnNotLike: {
                "iam:PermissionsBoundary": `arn:aws:iam::*:policy${iamPath}${names.prefix}-*-boundary-*`,
            },
        },
    }),
    denies: [
        { who: "deployer", does: "iam:CreateRole" },
        {
            who: "deployer",
            does: "iam:PutRolePermissionsBoundary",
            with: { "iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess" },
        },
    ],
    permits: ({ teams }) => [
        {
            who: "deployer",
            does: "iam:CreateRole",
            with: { "iam:PermissionsBoundary": teams[0]?.names.policyArn(teams[0].names.boundary("services")) },
        },
    ],
});
