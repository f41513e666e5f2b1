import type { FoundationContext } from "../../foundation-context";
import { all, keyBehindAlias, onBehalfOf, viaService } from "../../iam/conditions";
import { policy, type Condition, type PolicyDocument, type Statement } from "../../iam/document";
import { forBucketArns, writing } from "../../iam/key-use";
import { objectActions } from "../../team/buckets/access";
import { deliverLog } from "../../team/roles/services/intake";
import { unusedAccessPrefix } from "../findings/report-machine";
import type { AuditRole } from "../principals";

/** A role that one service of the audit account works with. */
export interface ServiceRole {
    readonly role: AuditRole;
    readonly description: string;
    readonly trust: PolicyDocument;
    readonly permissions: PolicyDocument;
}

/** Who serves the organization's owner. Each service is trusted for its own resources only (confused deputy). */
export function serviceRoles(context: FoundationContext): readonly ServiceRole[] {
    const { names, environment } = context;
    const trust = (service: string, ...sourceArns: readonly string[]): PolicyDocument =>
        policy({
            Sid: `Trust${service}`,
            Effect: "Allow",
            Principal: { Service: `${service}.amazonaws.com` },
            Action: "sts:AssumeRole",
            Condition: onBehalfOf(names.accountId("audit"), ...sourceArns),
        });
    const owned: readonly ServiceRole[] = [
        {
            role: "findings",
            description: "Writes findings to the topic",
            trust: trust("events", names.arn("audit", "events", `rule/${names.findingsRule("*")}`)),
            permissions: policy(tell(context)),
        },
        {
            role: "report",
            description: "Reports access that nobody uses",
            trust: trust("states", names.accessReportArn),
            permissions: policy(report(context), tell(context)),
        },
        {
            role: "schedule",
            description: "Starts the report of unused access",
            // The schedule's group stands for it (EventBridge Scheduler user guide, confused deputy).
            trust: trust("scheduler", names.arn("audit", "scheduler", "schedule-group/default")),
            permissions: policy(allow("StartTheReport", "states:StartExecution", names.accessReportArn)),
        },
        {
            role: "aggregator",
            description: "Asks AWS Organizations whose configuration there is",
            trust: trust("config"),
            permissions: policy(allow("SeeAccounts", seeAccounts, "*")),
        },
    ];
    return environment.organization.owner ? owned : [];
}

/** What AWS Config asks for to gather an organization's configuration (Config developer guide, aggregators). */
const seeAccounts = [
    "organizations:DescribeOrganization",
    "organizations:ListAccounts",
    "organizations:ListAWSServiceAccessForOrganization",
    "organizations:ListDelegatedAdministrators",
];

/** The most that a service's role can ever be given: to tell, to report, to start the report. */
export function servicesBoundary(context: FoundationContext): PolicyDocument {
    const { environment } = context;
    return policy(
        ...serviceRoles(context)
            .flatMap(({ permissions }) => permissions.Statement)
            .filter(isFirst),
        {
            Sid: "DenyOtherRegions",
            Effect: "Deny",
            NotAction: "organizations:*",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": environment.region } },
        },
    );
}

function isFirst(statement: Statement, index: number, all: readonly Statement[]): boolean {
    return all.findIndex(({ Sid }) => Sid === statement.Sid) === index;
}

/** To the one topic, with its key, through SNS. */
function tell({ names, environment }: FoundationContext): readonly Statement[] {
    return [
        allow("Tell", "sns:Publish", names.alarmTopicArn),
        allow(
            "EncryptWhatIsTold",
            writing,
            names.anyKeyArn("audit"),
            all(keyBehindAlias(names.keyAlias("alarms")), viaService(environment.region, "sns")),
        ),
    ];
}

function report({ names, environment }: FoundationContext): readonly Statement[] {
    const bucket = names.archiveBucketArn("findings");
    const alarmsKey = keyBehindAlias(names.keyAlias("alarms"));
    return [
        allow("ListFindings", "access-analyzer:ListFindings", names.analyzerArn("unused-access")),
        allow("KeepReports", objectActions.write, `${bucket}/${unusedAccessPrefix}*`),
        allow(
            "EncryptReports",
            writing,
            names.anyKeyArn("audit"),
            all(keyBehindAlias(names.keyAlias("archive")), viaService(environment.region, "s3"), forBucketArns(bucket)),
        ),
        // Without kms:ViaService, with which an execution may not start (Step Functions developer guide, encryption).
        allow(
            "EncryptHistory",
            writing,
            names.anyKeyArn("audit"),
            all(alarmsKey, {
                StringEquals: { "kms:EncryptionContext:aws:states:stateMachineArn": names.accessReportArn },
            }),
        ),
        allow(
            "EncryptLog",
            "kms:GenerateDataKey",
            names.anyKeyArn("audit"),
            all(alarmsKey, {
                ArnLike: { "kms:EncryptionContext:SourceArn": `arn:aws:logs:*:${names.accountId("audit")}:*` },
            }),
        ),
        // Deliveries know no resource (Step Functions developer guide, logging to CloudWatch Logs).
        allow("DeliverLog", deliverLog, "*"),
    ];
}

function allow(sid: string, action: string | readonly string[], resource: string, condition?: Condition): Statement {
    return {
        Sid: sid,
        Effect: "Allow",
        Action: action,
        Resource: resource,
        ...(condition === undefined ? {} : { Condition: condition }),
    };
}
