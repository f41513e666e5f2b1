import { resourceControl } from "../guard-rail";
import { working } from "../../units";

export const encryptedTransport = resourceControl({
    sid: "OnlyEncryptedRequests",
    why: "No request travels in the open, whatever a bucket's or a queue's own policy has forgotten.",
    control: "encrypted-transport",
    requirements: ["R1"],
    units: working,
    refusal: () => ({
        Action: ["dynamodb:*", "ecr:*", "kms:*", "logs:*", "s3:*", "secretsmanager:*", "sqs:*", "sts:*"],
        Condition: { BoolIfExists: { "aws:SecureTransport": "false" } },
    }),
    denies: [
        { who: "studio-ann", does: "s3:GetObject", with: { "aws:SecureTransport": "false" } },
        { who: "reader", does: "s3:GetObject", with: { "aws:SecureTransport": "false" } },
    ],
    permits: [
        { who: "studio-ann", does: "s3:GetObject" },
        { who: "logs.ap-northeast-1.amazonaws.com", does: "kms:GenerateDataKey" },
    ],
});
