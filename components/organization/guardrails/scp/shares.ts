import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const shares = serviceControl({
    sid: "SharesOnlyByDeployer",
    why: "What is shared with other accounts, and what is taken from them, is part of the reviewed program.",
    control: "data-perimeter",
    requirements: ["R6", "R7"],
    units: working,
    refusal: () => ({
        Action: [
            "ram:Accept*",
            "ram:Associate*",
            "ram:Create*",
            "ram:Delete*",
            "ram:Disassociate*",
            "ram:Enable*",
            "ram:Promote*",
            "ram:Set*",
            "ram:Update*",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "administrator", does: "ram:AssociateResourceShare" },
        { who: "administrator", does: "ram:CreateResourceShare" },
        { who: "administrator", does: "ram:AcceptResourceShareInvitation" },
    ],
    permits: [
        { who: "deployer", does: "ram:AssociateResourceShare" },
        { who: "auditor", does: "ram:ListResources" },
    ],
});
