import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const stay = serviceControl({
    sid: "StayInOrganization",
    why: "An account that leaves is out of reach of every guard rail, of the trail and of detection.",
    control: "guarded-organization",
    requirements: ["R7", "R11"],
    units: working,
    refusal: () => ({
        Action: [
            "account:CloseAccount",
            "organizations:DeleteOrganization",
            "organizations:InviteAccountToOrganization",
            "organizations:LeaveOrganization",
        ],
    }),
    denies: [
        { who: "administrator", does: "organizations:LeaveOrganization" },
        { who: "deployer", does: "organizations:LeaveOrganization" },
        { who: "deployer", does: "account:CloseAccount" },
    ],
    permits: [{ who: "auditor", does: "organizations:DescribeOrganization" }],
});
