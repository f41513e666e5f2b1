import type { Match, Pattern } from "../../team/records/event-pattern";

/** Of medium severity or worse; GuardDuty counts from 4 (GuardDuty user guide, severity levels). */
const worthTelling = {
    guardDuty: [{ numeric: [">=", 4] }],
    words: ["Medium", "High"],
    labels: ["MEDIUM", "HIGH", "CRITICAL"],
} as const;

/** What Security Hub has from these comes from themselves already. */
const toldElsewhere = ["GuardDuty", "Macie", "IAM Access Analyzer", "Inspector"] as const;

/**
 * Findings about accounts, as the delegated administrator gets them. Each service has the account somewhere else; what
 * the event calls its account is always the administrator's.
 */
export function findingsOf(accounts: readonly Match[]): Pattern {
    return {
        $or: [
            {
                source: ["aws.guardduty"],
                "detail-type": ["GuardDuty Finding"],
                detail: { accountId: accounts, severity: worthTelling.guardDuty },
            },
            {
                source: ["aws.securityhub"],
                "detail-type": ["Security Hub Findings - Imported"],
                detail: {
                    findings: {
                        AwsAccountId: accounts,
                        ProductName: [{ "anything-but": toldElsewhere }],
                        Severity: { Label: worthTelling.labels },
                        Workflow: { Status: ["NEW"] },
                        RecordState: ["ACTIVE"],
                    },
                },
            },
            {
                source: ["aws.macie"],
                "detail-type": ["Macie Finding"],
                detail: { accountId: accounts, severity: { description: worthTelling.words } },
            },
            {
                source: ["aws.inspector2"],
                "detail-type": ["Inspector2 Finding"],
                detail: { awsAccountId: accounts, severity: worthTelling.labels, status: ["ACTIVE"] },
            },
            {
                // Access that nobody uses is told once a month, not finding by finding.
                source: ["aws.access-analyzer"],
                "detail-type": ["Access Analyzer Finding"],
                detail: { accountId: accounts, status: ["ACTIVE"], isDeleted: [false] },
            },
        ],
    };
}
