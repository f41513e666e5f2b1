import assert from "node:assert/strict";
import type { Pattern } from "../../../../components/team/records/event-pattern";
import { globalEvents, watchedEvents } from "../../../../components/team/records/watched-events";
import { matches, type Event } from "../../../../plan/evidence/events/pattern";
import { call } from "../../../../plan/evidence/events/samples";
import { sampleContext } from "../../../support/contexts";

const watched = watchedEvents(sampleContext());
const outbox = sampleContext().names.bucket("outbox");

const byService = { type: "AssumedRole", invokedBy: "ec2.amazonaws.com" };
const root = { userIdentity: { type: "Root", arn: "arn:aws:iam::200000000001:root" } };
const scan = (scanResultStatus: string): Event => ({
    source: "aws.guardduty",
    "detail-type": "GuardDuty Malware Protection Object Scan Result",
    detail: { scanStatus: "COMPLETED", scanResultDetails: { scanResultStatus } },
});
const objectEvent = (detailType: string, bucket: string): Event => ({
    source: "aws.s3",
    "detail-type": detailType,
    detail: { bucket: { name: bucket }, object: { key: "model.tar" } },
});
const job = (kind: string, detail: Event): Event => ({
    source: "aws.backup",
    "detail-type": `${kind} Job State Change`,
    detail,
});
const guardDuty = (severity: number): Event => ({
    source: "aws.guardduty",
    "detail-type": "GuardDuty Finding",
    detail: { severity },
});
const read = { readOnly: true };

/** What happens, and the names of the rules that must match it. */
const table: readonly (readonly [string, Event, readonly string[]])[] = [
    ["the root user lists buckets", call("s3", "ListBuckets", { ...root, ...read }), ["root-use"]],
    [
        "the root user signs in",
        {
            "detail-type": "AWS Console Sign In via CloudTrail",
            detail: { eventSource: "signin.amazonaws.com", eventType: "AwsConsoleSignIn", ...root },
        },
        ["root-use", "sign-ins"],
    ],
    [
        "a service acts as root",
        call("s3", "ListBuckets", { userIdentity: { type: "Root", invokedBy: "x" }, readOnly: true }),
        [],
    ],
    ["a key policy is put", call("kms", "PutKeyPolicy"), ["keys"]],
    ["a key's deletion is scheduled", call("kms", "ScheduleKeyDeletion"), ["keys"]],
    ["a key is disabled", call("kms", "DisableKey"), ["keys"]],
    ["an alias is moved to another key", call("kms", "UpdateAlias"), ["keys"]],
    ["a service makes a grant for a disk", call("kms", "CreateGrant", { userIdentity: byService }), []],
    ["a caller makes a grant", call("kms", "CreateGrant"), ["key-grants"]],
    ["data is decrypted", call("kms", "Decrypt", read), []],
    [
        "imported material expires",
        { source: "aws.kms", "detail-type": "KMS Imported Key Material Expiration" },
        ["key-endings"],
    ],
    ["a bucket policy is deleted", call("s3", "DeleteBucketPolicy"), ["buckets"]],
    ["the account's public access block is lifted", call("s3", "DeleteAccountPublicAccessBlock"), ["buckets"]],
    ["an object is written", call("s3", "PutObject"), []],
    ["a policy is attached to a role", call("iam", "AttachRolePolicy"), ["identities"]],
    ["a role is read", call("iam", "GetRole", read), []],
    ["the account leaves the organization", call("organizations", "LeaveOrganization"), ["guard-rails"]],
    ["something is shared with another account", call("ram", "CreateResourceShare"), ["guard-rails"]],
    ["a route is added", call("ec2", "CreateRoute"), ["network"]],
    ["an endpoint policy is changed", call("ec2", "ModifyVpcEndpoint"), ["network"]],
    ["an internet gateway is attached", call("ec2", "AttachInternetGateway"), ["network"]],
    [
        "an exclusion from the public access block is made",
        call("ec2", "CreateVpcBlockPublicAccessExclusion"),
        ["network"],
    ],
    ["a security group is opened", call("ec2", "AuthorizeSecurityGroupEgress"), ["network"]],
    ["instances are described", call("ec2", "DescribeInstances", read), []],
    ["the DNS firewall is taken off", call("route53resolver", "DisassociateFirewallRuleGroup"), ["names-and-filters"]],
    ["a snapshot is shared", call("ec2", "ModifySnapshotAttribute"), ["account-defaults"]],
    ["the trail is stopped", call("cloudtrail", "StopLogging"), ["logging"]],
    ["flow logs are deleted", call("ec2", "DeleteFlowLogs"), ["logging"]],
    ["a log group is deleted", call("logs", "DeleteLogGroup"), ["logging"]],
    ["a retention is shortened", call("logs", "PutRetentionPolicy"), ["logging"]],
    ["an alarm is deleted", call("monitoring", "DeleteAlarms"), ["logging"]],
    ["a watching rule is disabled", call("events", "DisableRule"), ["logging"]],
    ["the detector is deleted", call("guardduty", "DeleteDetector"), ["detection"]],
    ["session preferences are changed", call("ssm", "UpdateDocument"), ["session-settings"]],
    ["a recovery point is deleted", call("backup", "DeleteRecoveryPoint"), ["backups"]],
    ["a workforce is changed", call("sagemaker", "UpdateWorkforce"), ["studio"]],
    ["an endpoint logs into a group made on the spot", call("logs", "CreateLogGroup"), ["unknown-log-group"]],
    [
        "the program makes a log group with its key",
        call("logs", "CreateLogGroup", { requestParameters: { kmsKeyId: "arn:aws:kms:::key/k" } }),
        [],
    ],
    ["a read is refused", call("s3", "GetBucketPolicy", { ...read, errorCode: "AccessDenied" }), ["denied-calls"]],
    [
        "EC2 refuses a call in its own words",
        call("ec2", "DescribeInstances", { ...read, errorCode: "Client.UnauthorizedOperation" }),
        ["denied-calls"],
    ],
    [
        "a call fails for another reason",
        call("s3", "GetBucketPolicy", { ...read, errorCode: "NoSuchBucketPolicy" }),
        [],
    ],
    [
        "an endpoint refuses strange credentials",
        {
            "detail-type": "AWS Network Activity Event via CloudTrail",
            detail: { eventSource: "s3.amazonaws.com", eventName: "PutObject", errorCode: "VpceAccessDenied" },
        },
        ["endpoint-refusals"],
    ],
    ["a person takes on a role", call("sts", "AssumeRoleWithSAML"), ["sign-ins"]],
    ["a session on a host is opened", call("ssm", "StartSession"), ["sign-ins"]],
    ["a release is approved", objectEvent("Object Tags Added", outbox), ["release-approved"]],
    ["another bucket's object is tagged", objectEvent("Object Tags Added", "another"), []],
    [
        "data is taken out",
        call("s3", "GetObject", { ...read, requestParameters: { bucketName: outbox, key: "model.tar" } }),
        ["taken-out"],
    ],
    [
        "an old version is taken out",
        call("s3", "GetObject", { ...read, requestParameters: { bucketName: outbox, key: "a", versionId: "v1" } }),
        ["taken-out"],
    ],
    ["work data is read", call("s3", "GetObject", { ...read, requestParameters: { bucketName: "work" } }), []],
    ["malware is found", scan("THREATS_FOUND"), ["malware-found"]],
    ["an object cannot be scanned", scan("UNSUPPORTED"), ["malware-found"]],
    ["an object is clean", scan("NO_THREATS_FOUND"), []],
    ["GuardDuty finds something serious", guardDuty(8), ["guardduty-findings"]],
    ["GuardDuty finds a trifle", guardDuty(2), []],
    ["a backup fails", job("Backup", { state: "FAILED" }), ["failed-backups"]],
    ["a backup succeeds", job("Backup", { state: "COMPLETED" }), []],
    ["data is restored", job("Restore", { status: "COMPLETED" }), ["restores"]],
];

describe("watched events", () => {
    for (const [what, event, rules] of table) {
        it(rules.length === 0 ? `stay silent when ${what}` : `notice when ${what}`, async () => {
            assert.deepEqual(namesOf(event), [...rules].sort());
        });
    }

    it("have names that fit into AWS's 64 characters with the longest prefix", async () => {
        const long = watched.filter(({ name }) => name.length > 31).map(({ name }) => name);
        assert.deepEqual(long, []);
    });

    it("have patterns of at most the 4096 characters that EventBridge takes", async () => {
        const patterns: readonly Pattern[] = [globalEvents, ...watched.map(({ pattern }) => pattern)];
        assert.deepEqual(
            patterns.filter((pattern) => JSON.stringify(pattern).length > 4096),
            [],
        );
    });

    it("name the requirement that they serve", async () => {
        const misfits = watched.flatMap(({ requirements }) => requirements).filter((id) => !/^R\d{1,2}$/.test(id));
        assert.deepEqual(misfits, []);
        assert.ok(watched.every(({ requirements }) => requirements.length > 0));
    });

    it("of global services are all sent on from their region", async () => {
        const global = ["iam", "organizations", "account", "signin"];
        const lost = table.filter(([, event, rules]) => {
            const source = String((event["detail"] as Event | undefined)?.["eventSource"] ?? "").split(".")[0] ?? "";
            return rules.length > 0 && global.includes(source) && !matches(globalEvents, event);
        });
        assert.deepEqual(lost, []);
    });
});

function namesOf(event: Event): readonly string[] {
    return watched
        .filter(({ pattern }) => matches(pattern, event))
        .map(({ name }) => name)
        .sort();
}
