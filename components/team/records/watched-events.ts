import type { ControlId } from "../../../controls";
import type { TeamContext } from "../context";
import { eventSource, refused, signInDetailTypes, type Pattern } from "./event-pattern";
import { watchedChanges } from "./watched-changes";

/** Something that must not pass unseen. */
export interface WatchedEvent {
    /** Part of the rule's name, at most 31 characters. */
    readonly name: string;
    /** What happened, as the message says it. */
    readonly why: string;
    /** The control that somebody may be about to undo. */
    readonly control: ControlId;
    readonly requirements: readonly string[];
    readonly pattern: Pattern;
    /**
     * Where it goes: `topic` writes to a person each time; the others are too many for that, so they are kept in the
     * log group of that name.
     * @default topic
     */
    readonly keptIn?: EventLog;
    /**
     * Whether calls that only read are watched too, which EventBridge leaves out otherwise.
     * @default false
     */
    readonly readsToo?: boolean;
}

/** Log groups that EventBridge writes to. */
export const eventLogs = ["denied-calls", "sign-ins"] as const;
export type EventLog = (typeof eventLogs)[number];

/** All that is watched in a team's account. */
export function watchedEvents(context: Pick<TeamContext, "names">): readonly WatchedEvent[] {
    return [...watchedUse(context), ...watchedFindings, ...watchedChanges];
}

function watchedUse({ names }: Pick<TeamContext, "names">): readonly WatchedEvent[] {
    return [
        {
            name: "root-use",
            why: "The root user was used",
            control: "no-root",
            requirements: ["R11", "R24"],
            readsToo: true,
            pattern: {
                "detail-type": ["AWS API Call via CloudTrail", ...signInDetailTypes],
                detail: {
                    userIdentity: { type: ["Root"], invokedBy: [{ exists: false }] },
                    eventType: [{ "anything-but": "AwsServiceEvent" }],
                },
            },
        },
        {
            name: "denied-calls",
            why: "AWS refused a call",
            control: "detection",
            requirements: ["R11", "R24"],
            keptIn: "denied-calls",
            readsToo: true,
            pattern: { "detail-type": ["AWS API Call via CloudTrail"], detail: { errorCode: refused } },
        },
        {
            name: "endpoint-refusals",
            why: "A VPC endpoint refused a call, perhaps one with credentials from elsewhere",
            control: "data-perimeter",
            requirements: ["R9"],
            pattern: {
                "detail-type": ["AWS Network Activity Event via CloudTrail"],
                detail: { errorCode: ["VpceAccessDenied"] },
            },
        },
        {
            name: "sign-ins",
            why: "A person took on a role or opened a session on a host",
            control: "audit-trail",
            requirements: ["R11", "R25"],
            keptIn: "sign-ins",
            pattern: {
                detail: {
                    $or: [
                        { eventSource: [eventSource("sts")], eventName: ["AssumeRoleWithSAML"] },
                        { eventSource: [eventSource("signin")] },
                        { eventSource: [eventSource("ssm")], eventName: ["StartSession", "ResumeSession"] },
                        { eventSource: [eventSource("sagemaker")], eventName: ["CreatePresignedDomainUrl"] },
                    ],
                },
            },
        },
        {
            name: "release-approved",
            why: "Tags of an object in the outbox were changed: a release was approved or withdrawn",
            control: "take-out-second-person",
            requirements: ["R27"],
            pattern: {
                source: ["aws.s3"],
                "detail-type": ["Object Tags Added", "Object Tags Deleted"],
                detail: { bucket: { name: [names.bucket("outbox")] } },
            },
        },
        {
            // S3 records the reading of an old version under the same name, with the version among the parameters
            // (S3 user guide, CloudTrail events).
            name: "taken-out",
            why: "An object was read from the outbox: data left the zone",
            control: "take-out-second-person",
            requirements: ["R27"],
            pattern: {
                "detail-type": ["AWS API Call via CloudTrail"],
                detail: {
                    eventSource: [eventSource("s3")],
                    eventName: ["GetObject"],
                    requestParameters: { bucketName: [names.bucket("outbox")] },
                },
            },
        },
    ];
}

const watchedFindings: readonly WatchedEvent[] = [
    {
        name: "malware-found",
        why: "An object brought in is not clean, or could not be scanned: it stays where nobody reads it",
        control: "scanned-intake",
        requirements: ["R27", "R28"],
        pattern: {
            source: ["aws.guardduty"],
            "detail-type": ["GuardDuty Malware Protection Object Scan Result"],
            detail: { scanResultDetails: { scanResultStatus: [{ "anything-but": "NO_THREATS_FOUND" }] } },
        },
    },
    {
        name: "guardduty-findings",
        why: "GuardDuty found something of medium or higher severity",
        control: "detection",
        requirements: ["R28", "R31"],
        pattern: {
            source: ["aws.guardduty"],
            "detail-type": ["GuardDuty Finding"],
            detail: { severity: [{ numeric: [">=", 4] }] },
        },
    },
    {
        name: "sensitive-data-findings",
        why: "Macie found sensitive data or an open bucket",
        control: "personal-data",
        requirements: ["R8"],
        pattern: { source: ["aws.macie"], "detail-type": ["Macie Finding"] },
    },
    {
        name: "outside-access-findings",
        why: "Access Analyzer found a resource that others can reach",
        control: "data-perimeter",
        requirements: ["R6", "R7"],
        pattern: {
            source: ["aws.access-analyzer"],
            "detail-type": ["Access Analyzer Finding"],
            detail: { status: ["ACTIVE"] },
        },
    },
    {
        name: "failed-backups",
        why: "A backup was not made",
        control: "backups",
        requirements: ["R31"],
        pattern: {
            source: ["aws.backup"],
            "detail-type": ["Backup Job State Change"],
            detail: { state: ["FAILED", "ABORTED", "EXPIRED"] },
        },
    },
    {
        name: "restores",
        why: "Data was restored from a backup",
        control: "separation-of-duties",
        requirements: ["R24", "R31"],
        pattern: {
            source: ["aws.backup"],
            "detail-type": ["Restore Job State Change"],
            detail: { status: ["CREATED", "COMPLETED", "FAILED"] },
        },
    },
];

/** What is sent on from the region of global services, where no other rule looks. */
export const globalEvents: Pattern = {
    detail: {
        $or: [
            { userIdentity: { type: ["Root"] } },
            { eventSource: ["iam", "organizations", "account", "signin"].map(eventSource), readOnly: [false] },
            { eventSource: [eventSource("sts")], eventName: ["AssumeRoleWithSAML"] },
            { errorCode: refused },
        ],
    },
};
