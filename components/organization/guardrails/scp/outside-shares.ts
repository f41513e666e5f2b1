import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const outsideShares = serviceControl({
    sid: "SharesStayInside",
    why: "A resource share that admits accounts outside the organization hands them what it holds.",
    control: "data-perimeter",
    requirements: ["R7", "R27"],
    units: working,
    refusal: () => ({
        Action: ["ram:CreateResourceShare", "ram:UpdateResourceShare"],
        Condition: { Bool: { "ram:RequestedAllowsExternalPrincipals": "true" } },
    }),
    denies: [
        {
            who: "deployer",
            does: "ram:CreateResourceShare",
            with: { "ram:RequestedAllowsExternalPrincipals": "true" },
        },
    ],
    permits: [
        {
            who: "deployer",
            does: "ram:CreateResourceShare",
            with: { "ram:RequestedAllowsExternalPrincipals": "false" },
        },
    ],
});
