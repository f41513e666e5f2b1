import { serviceControl } from "../guard-rail";

export const boundariesStay = serviceControl({
    sid: "NoRoleLosesItsBoundary",
    why: "A boundary that can be taken off bounds nothing. A role goes with its boundary or keeps it.",
    control: "roles-bounded",
    requirements: ["R5", "R24"],
    units: ["teams"],
    refusal: () => ({ Action: "iam:DeleteRolePermissionsBoundary" }),
    denies: [{ who: "deployer", does: "iam:DeleteRolePermissionsBoundary" }],
    permits: [{ who: "deployer", does: "iam:DeleteRole" }],
});
