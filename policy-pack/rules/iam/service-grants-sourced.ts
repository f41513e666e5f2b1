import { resourceCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { unsourcedServiceGrants } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";

/** Services that tell for which resource or account they call (each guide: cross-service confused deputy). */
const telling = new Set(
    `access-analyzer apigateway backup bedrock budgets cloudfront cloudtrail cloudwatch cloudwatch.alarms codestar-notifications
    config costalerts delivery.logs events guardduty inspector2 iot lambda logdelivery.elasticloadbalancing logging.s3 logs
    macie pipes s3 scheduler securitylake ses sns transcribe vpc-flow-logs`.split(/\s+/),
);
/** What the encryption context of a key's use tells stands for the source. */
const context = /^kms:encryptioncontext:/;
/** EventBridge tells its rule when it writes, not when it opens a stream (EventBridge user guide, resource policies). */
const untold = (action: string) => action === "logs:createlogstream";
const nameOf = (principal: string) =>
    principal.toLowerCase().replace(/(\.[a-z]{2}(-[a-z]+)+-\d)?\.amazonaws\.com(\.cn)?$/, "");

const publish = { Effect: "Allow", Action: "sns:Publish", Resource: "*" };
const grant = (Service: string | string[], Condition: object = {}, more: object = {}) =>
    policyOf({ ...publish, Principal: { Service }, Condition, ...more });
const own = { StringEquals: { "aws:SourceAccount": "111122223333" } };
const loggroup = {
    ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:eu-west-1:111122223333:log-group:*" },
};

export const serviceGrantsSourced = rule(
    {
        name: "iam-service-grants-sourced",
        description: "Resource policies let AWS services in for known accounts or resources only.",
        severity: "medium",
        remediation: "Demand aws:SourceAccount, aws:SourceOrgID, or aws:SourceArn with the account in it.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_364"] },
        requirements: ["R5"],
        tags: ["iam", "policy"],
        url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
    },
    ...statementChecks(
        [resourceCarriers],
        (statement, document) => {
            const service = statement.principals?.service.find((one) => telling.has(nameOf(one)));
            if (service === undefined || isNarrowed(statement, context) || statement.actions?.every(untold))
                return undefined;
            return unsourcedServiceGrants(document).includes(statement)
                ? `lets ${service} act for any account; demand aws:SourceAccount`
                : undefined;
        },
        {
            compliant: {
                "for one account": grant("s3.amazonaws.com", own),
                "for one resource": grant("events.amazonaws.com", {
                    ArnEquals: { "aws:SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/nightly" },
                }),
                "for one bucket": grant("s3.amazonaws.com", { ArnLike: { "AWS:SourceArn": "arn:aws:s3:::data" } }),
                "for the organisation": grant("cloudtrail.amazonaws.com", {
                    StringEquals: { "aws:SourceOrgID": "${aws:ResourceOrgID}" },
                }),
                "for log groups of one account": grant("logs.eu-west-1.amazonaws.com", loggroup, {
                    Action: "kms:Decrypt",
                }),
                "a call that does not tell": grant("events.amazonaws.com", {}, { Action: ["logs:CreateLogStream"] }),
                "a service that does not tell": grant("ec2.amazonaws.com"),
                "for any account, which is refused": policyOf(
                    { ...publish, Principal: { Service: "sns.amazonaws.com" } },
                    { ...publish, Effect: "Deny", Principal: "*", Condition: { StringNotEquals: own.StringEquals } },
                ),
            },
            noncompliant: {
                "for any account": grant("s3.amazonaws.com"),
                "for any account, beside a call that does not tell": grant(
                    "events.amazonaws.com",
                    {},
                    { Action: ["logs:CreateLogStream", "logs:PutLogEvents"] },
                ),
                "for any account, among others": grant(["ec2.amazonaws.com", "cloudwatch.amazonaws.com"]),
                "for any resource": grant("sns.amazonaws.com", { ArnLike: { "aws:SourceArn": "arn:aws:sns:*:*:*" } }),
                "for one account, if told": grant("events.amazonaws.com", {
                    StringEqualsIfExists: own.StringEquals,
                }),
                "for all but one account": grant("events.amazonaws.com", { StringNotEquals: own.StringEquals }),
                "for any log group": grant(
                    "logs.eu-west-1.amazonaws.com",
                    { ArnLike: { "kms:EncryptionContext:aws:logs:arn": "*" } },
                    { Action: "kms:Decrypt" },
                ),
            },
        },
    ),
);
