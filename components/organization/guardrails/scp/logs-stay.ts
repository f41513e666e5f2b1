import { exceptDeployer } from "../exceptions";
import { serviceControl } from "../guard-rail";
import { working } from "../../units";

export const logsStay = serviceControl({
    sid: "LogsStay",
    why: "Logs are kept as long as agreed, under their key, and go nowhere else; the network's and DNS's logs go on.",
    control: "audit-trail",
    requirements: ["R11", "R21", "R25"],
    units: working,
    refusal: () => ({
        Action: [
            "ec2:CreateFlowLogs",
            "ec2:DeleteFlowLogs",
            "logs:AssociateKmsKey",
            "logs:DeleteAccountPolicy",
            "logs:DeleteDataProtectionPolicy",
            "logs:DeleteDestination",
            "logs:DeleteLogGroup",
            "logs:DeleteLogStream",
            "logs:DeleteMetricFilter",
            "logs:DeleteResourcePolicy",
            "logs:DeleteRetentionPolicy",
            "logs:DeleteSubscriptionFilter",
            "logs:DisassociateKmsKey",
            "logs:PutAccountPolicy",
            "logs:PutDataProtectionPolicy",
            "logs:PutDestination*",
            "logs:PutRetentionPolicy",
            "logs:PutSubscriptionFilter",
        ],
        Condition: exceptDeployer,
    }),
    denies: [
        { who: "infra-admin", does: "logs:DeleteLogGroup" },
        { who: "studio-ann", does: "logs:DeleteLogStream" },
        { who: "administrator", does: "logs:PutRetentionPolicy" },
        { who: "administrator", does: "logs:PutSubscriptionFilter" },
        { who: "infra-admin", does: "ec2:DeleteFlowLogs" },
    ],
    permits: [
        { who: "jobs", does: "logs:CreateLogStream" },
        { who: "jobs", does: "logs:PutLogEvents" },
        { who: "inference", does: "logs:CreateLogGroup" },
        { who: "intake", does: "logs:CreateLogDelivery" },
        { who: "intake", does: "logs:DeleteLogDelivery" },
        { who: "deployer", does: "logs:PutRetentionPolicy" },
        { who: "deployer", does: "ec2:CreateFlowLogs" },
    ],
});
