import type { TeamAccount } from "../inventory";
import type { Event } from "./pattern";

/** Where somebody reads of it: a person is written to, or it is kept in the log of that name. */
export type Told = "topic" | "denied-calls" | "sign-ins" | "machine";

/** Something that happens in a team's account. */
export interface Sample {
    readonly what: string;
    readonly event: Event;
    readonly told: Told;
    /** Services whose events AWS sends in us-east-1 alone. */
    readonly global?: true;
}

/** An API call as CloudTrail hands it to EventBridge. */
export function call(service: string, eventName: string, detail: Event = {}): Event {
    return {
        source: `aws.${service}`,
        "detail-type": "AWS API Call via CloudTrail",
        detail: {
            eventSource: `${service}.amazonaws.com`,
            eventName,
            eventType: "AwsApiCall",
            readOnly: false,
            userIdentity: { type: "AssumedRole", arn: "arn:aws:sts::200000000001:assumed-role/somebody/session" },
            ...detail,
        },
    };
}

/** Calls that undo a control, by service (CloudTrail user guide, event names). */
const calls: Readonly<Record<string, string>> = {
    kms:
        "PutKeyPolicy ScheduleKeyDeletion DisableKey DisableKeyRotation ReplicateKey DeleteImportedKeyMaterial " +
        "ImportKeyMaterial UpdatePrimaryRegion CreateAlias UpdateAlias DeleteAlias CreateGrant RetireGrant RevokeGrant",
    s3:
        "PutBucketPolicy DeleteBucketPolicy DeleteBucket PutBucketLifecycle PutBucketVersioning PutBucketEncryption " +
        "PutAccountPublicAccessBlock DeleteAccountPublicAccessBlock PutPublicAccessBlock DeletePublicAccessBlock " +
        "PutObjectLockConfiguration CreateAccessPoint PutAccessPointPolicy CreateMultiRegionAccessPoint",
    s3express: "PutBucketPolicy DeleteBucketPolicy",
    s3tables: "PutBucketPolicy DeleteBucketPolicy",
    organizations: "LeaveOrganization",
    account: "PutAlternateContact",
    ram: "CreateResourceShare AssociateResourceShare",
    ec2:
        "CreateVpc CreateVpcEndpoint ModifyVpcEndpoint ModifyVpcBlockPublicAccessOptions DeleteVpcEndpoints CreateRoute " +
        "CreateVpcBlockPublicAccessExclusion AcceptVpcPeeringConnection AttachVpnGateway CreateVpnConnection " +
        "ReplaceRoute DeleteRoute AssociateRouteTable DisassociateRouteTable AuthorizeSecurityGroupIngress " +
        "AuthorizeSecurityGroupEgress RevokeSecurityGroupEgress ModifySecurityGroupRules CreateNetworkAclEntry " +
        "ReplaceNetworkAclEntry DeleteNetworkAclEntry CreateInternetGateway AttachInternetGateway CreateNatGateway " +
        "CreateEgressOnlyInternetGateway CreateTransitGatewayVpcAttachment ModifyTransitGatewayVpcAttachment " +
        "CreateCarrierGateway CreateSubnet ModifySubnetAttribute AllocateAddress AssociateAddress AssociateDhcpOptions " +
        "CreateClientVpnEndpoint CreateInstanceConnectEndpoint CreateVerifiedAccessEndpoint ModifySnapshotAttribute " +
        "ModifyImageAttribute EnableSerialConsoleAccess DisableEbsEncryptionByDefault ModifyEbsDefaultKmsKeyId " +
        "ResetEbsDefaultKmsKeyId DisableSnapshotBlockPublicAccess DisableImageBlockPublicAccess DeleteFlowLogs " +
        "ModifyInstanceMetadataDefaults DisableAllowedImagesSettings ReplaceImageCriteriaInAllowedImagesSettings " +
        "ModifyInstanceMetadataOptions",
    route53resolver: "DisassociateFirewallRuleGroup UpdateFirewallConfig",
    route53: "AssociateVPCWithHostedZone",
    route53profiles: "AssociateProfile",
    cloudtrail: "StopLogging DeleteTrail UpdateTrail PutEventSelectors",
    logs:
        "DeleteLogGroup DeleteLogStream PutRetentionPolicy DeleteRetentionPolicy DisassociateKmsKey DeleteMetricFilter " +
        "DeleteResourcePolicy DeleteDataProtectionPolicy PutSubscriptionFilter PutLogGroupDeletionProtection CreateLogGroup",
    events: "DeleteRule DisableRule RemoveTargets",
    monitoring: "DeleteAlarms DisableAlarmActions SetAlarmState",
    sns: "DeleteTopic SetTopicAttributes Unsubscribe AddPermission",
    config: "StopConfigurationRecorder DeleteConfigurationRecorder DeleteDeliveryChannel",
    "access-analyzer": "DeleteAnalyzer CreateArchiveRule",
    guardduty: "DeleteDetector DeleteMalwareProtectionPlan",
    macie2: "DisableMacie",
    securityhub: "DisableSecurityHub",
    inspector2: "Disable",
    ssm:
        "CreateDocument UpdateDocument UpdateDocumentDefaultVersion DeleteDocument ModifyDocumentPermission " +
        "UpdateServiceSetting ResetServiceSetting",
    backup:
        "DeleteRecoveryPoint DeleteBackupPlan PutBackupVaultAccessPolicy UpdateBackupPlan UpdateRecoveryPointLifecycle " +
        "UpdateRegionSettings DisassociateRecoveryPoint",
    sagemaker: "UpdateWorkforce UpdateDomain",
};

const signIn = (type: string): Event => ({
    "detail-type": `AWS Console ${type} via CloudTrail`,
    detail: { eventSource: "signin.amazonaws.com", eventType: "AwsConsoleSignIn", userIdentity: { type: "Root" } },
});

/** All that somebody must hear of. */
export function samplesFor({ account }: TeamAccount, outbox: string, landing: string): readonly Sample[] {
    const root = { userIdentity: { type: "Root", arn: `arn:aws:iam::${account}:root` } };
    const scan = (bucketName: string, scanResultStatus: string): Event => ({
        source: "aws.guardduty",
        "detail-type": "GuardDuty Malware Protection Object Scan Result",
        detail: {
            scanStatus: "COMPLETED",
            s3ObjectDetails: { bucketName, objectKey: "cards.csv" },
            scanResultDetails: { scanResultStatus },
        },
    });
    const tagged = (detailType: string): Event => ({
        source: "aws.s3",
        "detail-type": detailType,
        detail: { bucket: { name: outbox }, object: { key: "model.tar" } },
    });
    const toPerson = (what: string, event: Event): Sample => ({ what, event, told: "topic" });
    const refusal = (errorCode: string): Event => call("s3", "GetBucketPolicy", { errorCode, readOnly: true });
    const job = (kind: string, detail: Event): Event => ({
        source: "aws.backup",
        "detail-type": `${kind} Job State Change`,
        detail,
    });
    return [
        ...Object.entries(calls).flatMap(([service, names]) =>
            names.split(" ").map((name) => toPerson(`${service}:${name}`, call(service, name))),
        ),
        ...["AttachRolePolicy", "UpdateAssumeRolePolicy", "CreateSAMLProvider"].map((name): Sample => ({
            ...toPerson(`iam:${name}`, call("iam", name)),
            global: true,
        })),
        ...["organizations", "account"].map((service): Sample => ({
            ...toPerson(`${service}:Change`, call(service, "Change")),
            global: true,
        })),
        {
            ...toPerson("the root user lists buckets", call("s3", "ListBuckets", { ...root, readOnly: true })),
            global: true,
        },
        { ...toPerson("the root user signs in", signIn("Sign In")), global: true },
        toPerson("the root user signs in, in the other spelling", signIn("Signin")),
        { what: "a person signs in", event: call("signin", "ConsoleLogin"), told: "sign-ins", global: true },
        { what: "a person takes on a role", event: call("sts", "AssumeRoleWithSAML"), told: "sign-ins", global: true },
        { what: "a shell is opened", event: call("ssm", "StartSession"), told: "sign-ins" },
        { what: "a shell is opened again", event: call("ssm", "ResumeSession"), told: "sign-ins" },
        { what: "Studio is opened", event: call("sagemaker", "CreatePresignedDomainUrl"), told: "sign-ins" },
        ...["AccessDenied", "Client.UnauthorizedOperation", "Client.UnauthorizedAccess"].map((code): Sample => ({
            what: `a call is refused with ${code}`,
            event: refusal(code),
            told: "denied-calls",
            global: true,
        })),
        toPerson("an endpoint refuses a stranger", {
            "detail-type": "AWS Network Activity Event via CloudTrail",
            detail: { eventSource: "s3.amazonaws.com", eventName: "PutObject", errorCode: "VpceAccessDenied" },
        }),
        toPerson("a release is approved", tagged("Object Tags Added")),
        toPerson("a release is withdrawn", tagged("Object Tags Deleted")),
        toPerson(
            "data is taken out",
            call("s3", "GetObject", { readOnly: true, requestParameters: { bucketName: outbox } }),
        ),
        toPerson("malware is found", scan(landing, "THREATS_FOUND")),
        toPerson("an object cannot be scanned", scan(landing, "UNSUPPORTED")),
        { what: "an object is clean", event: scan(landing, "NO_THREATS_FOUND"), told: "machine" },
        ...["FAILED", "TIMED_OUT", "ABORTED"].map((status) =>
            toPerson(`a clean object is not handed on (${status})`, {
                source: "aws.states",
                "detail-type": "Step Functions Execution Status Change",
                detail: { status, stateMachineArn: `arn:aws:states:{region}:${account}:stateMachine:{machine}` },
            }),
        ),
        toPerson("GuardDuty finds something", {
            source: "aws.guardduty",
            "detail-type": "GuardDuty Finding",
            detail: { severity: 4 },
        }),
        toPerson("Macie finds something", { source: "aws.macie", "detail-type": "Macie Finding", detail: {} }),
        toPerson("others can reach something", {
            source: "aws.access-analyzer",
            "detail-type": "Access Analyzer Finding",
            detail: { status: "ACTIVE" },
        }),
        ...["FAILED", "ABORTED", "EXPIRED"].map((state) => toPerson(`a backup is ${state}`, job("Backup", { state }))),
        ...["CREATED", "COMPLETED", "FAILED"].map((status) =>
            toPerson(`a restore is ${status}`, job("Restore", { status })),
        ),
        toPerson("a key is deleted", { source: "aws.kms", "detail-type": "KMS CMK Deletion" }),
        toPerson("imported material ends", {
            source: "aws.kms",
            "detail-type": "KMS Imported Key Material Expiration",
        }),
    ];
}
