import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const trailRuns = serviceControl({
    sid: "TrailRuns",
    why: "Those whom the trail watches cannot stop it, narrow it or point it elsewhere.",
    control: "audit-trail",
    requirements: ["R11", "R24"],
    units: working,
    refusal: () => ({
        Action: [
            "cloudtrail:AddTags",
            "cloudtrail:Create*",
            "cloudtrail:Delete*",
            "cloudtrail:Deregister*",
            "cloudtrail:Disable*",
            "cloudtrail:Put*",
            "cloudtrail:RemoveTags",
            "cloudtrail:Stop*",
            "cloudtrail:Update*",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "administrator", does: "cloudtrail:StopLogging" },
        { who: "infra-admin", does: "cloudtrail:DeleteTrail" },
        { who: "auditor", does: "cloudtrail:PutEventSelectors" },
    ],
    permits: [
        { who: "auditor", does: "cloudtrail:LookupEvents" },
        { who: "infra-admin", does: "cloudtrail:GetTrailStatus" },
        { who: "deployer", does: "cloudtrail:PutEventSelectors" },
    ],
});
