import { all } from "../../../iam/conditions";
import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { agreedRegions } from "../regions";
import { working } from "../../units";

export const globalEvents = serviceControl({
    sid: "EventsOfOtherRegions",
    why:
        "Events of IAM and of sign-in come in one region only, so the pipeline keeps a rule there that sends them home; its role " +
        "for alarms sends them.",
    control: "agreed-regions",
    requirements: ["R7", "R11"],
    units: working,
    refusal: (context) => ({
        Action: "events:*",
        Condition: all(exceptDeployer, { StringNotEquals: { "aws:RequestedRegion": agreedRegions(context) } }),
    }),
    denies: [{ who: "administrator", does: "events:PutEvents", with: { "aws:RequestedRegion": "us-east-1" } }],
    permits: [
        { who: "deployer", does: "events:PutRule", with: { "aws:RequestedRegion": "us-east-1" } },
        { who: "alarms", does: "events:PutEvents" },
    ],
});
