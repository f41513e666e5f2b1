import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const rootUser = serviceControl({
    sid: "NoRootUser",
    why:
        "The root user answers to no policy of its account. What only root can do goes through a session that the management " +
        "account opens for one task (`aws:AssumedRoot`).",
    control: "no-root",
    requirements: ["R5", "R24"],
    units: working,
    refusal: () => ({
        Action: "*",
        Condition: {
            ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:root" },
            Null: { "aws:AssumedRoot": "true" },
        },
    }),
    denies: [
        { who: "root", does: "s3:ListAllMyBuckets" },
        { who: "root", does: "iam:ListAccountAliases" },
        { who: "root", does: "s3:PutObject" },
    ],
    permits: [
        { who: "root", does: "iam:GetLoginProfile", with: { "aws:AssumedRoot": "true" } },
        { who: "administrator", does: "s3:ListAllMyBuckets" },
    ],
});
