import type { TeamContext } from "../context";
import { scanGate, scannerProbe } from "../gates";
import type { Pattern } from "../records/event-pattern";

/** GuardDuty found an object in landing clean (GuardDuty user guide, monitoring scans with EventBridge). */
export function cleanScan({ names }: TeamContext): Pattern {
    return {
        source: ["aws.guardduty"],
        "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
        detail: {
            scanStatus: ["COMPLETED"],
            s3ObjectDetails: {
                bucketName: [names.bucket("landing")],
                objectKey: [{ "anything-but": scannerProbe }],
            },
            scanResultDetails: { scanResultStatus: [scanGate.value] },
        },
    };
}

/** A copy ended without a copy. */
export function failedCopy({ names }: TeamContext): Pattern {
    return {
        source: ["aws.states"],
        "detail-type": ["Step Functions Execution Status Change"],
        detail: {
            status: ["FAILED", "TIMED_OUT", "ABORTED"],
            stateMachineArn: [names.stateMachineArn],
        },
    };
}
