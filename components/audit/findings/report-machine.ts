import type { FoundationContext } from "../../foundation-context";
import { namedAccounts } from "../accounts";
import { unusedAfterDays } from "../detection-settings";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** One state of the Amazon States Language; only what the tests and the machine need has a name. */
export interface State {
    readonly Type: "Task" | "Choice" | "Pass";
    readonly [field: string]: Json;
}

export interface ReportDefinition {
    readonly Comment: string;
    readonly QueryLanguage: "JSONata";
    readonly StartAt: string;
    readonly TimeoutSeconds: number;
    readonly States: Readonly<Record<string, State>>;
}

/** Where the reports lie in the archive's findings. */
export const unusedAccessPrefix = "unused-access/";

/** A page stays far below what may pass between two states, 256 KiB (Step Functions developer guide, quotas). */
const findingsOnAPage = 100;
const oneHour = 60 * 60;

const retry = [
    { ErrorEquals: ["States.ALL"], IntervalSeconds: 5, BackoffRate: 2, MaxAttempts: 6, JitterStrategy: "FULL" },
];

/**
 * Writes down what access nobody uses, page by page, and tells how much there is in each account (R6). Findings name
 * accounts; people know teams, so the definition carries the names.
 */
export function accessReportMachine(context: FoundationContext): ReportDefinition {
    const { names } = context;
    const key = `${unusedAccessPrefix}' & $day & '/page-' & $string($page) & '.json`;
    return {
        Comment: "Reports access that nobody uses",
        QueryLanguage: "JSONata",
        StartAt: "Begin",
        TimeoutSeconds: oneHour,
        States: {
            Begin: {
                Type: "Pass",
                Assign: { page: 0, token: "", owners: [], day: "{% $substringBefore($now(), 'T') %}" },
                Next: "ListPage",
            },
            ListPage: {
                Type: "Task",
                Resource: "arn:aws:states:::aws-sdk:accessanalyzer:listFindingsV2",
                Arguments: `{% $merge([${JSON.stringify({
                    AnalyzerArn: names.analyzerArn("unused-access"),
                    Filter: { status: { Eq: ["ACTIVE"] } },
                    MaxResults: findingsOnAPage,
                })}, $token = '' ? {} : {'NextToken': $token}]) %}`,
                Assign: {
                    page: "{% $page + 1 %}",
                    token: "{% $exists($states.result.NextToken) ? $states.result.NextToken : '' %}",
                    owners: "{% [$append($owners, $states.result.Findings.ResourceOwnerAccount)] %}",
                },
                Output: "{% {'findings': [$states.result.Findings]} %}",
                Retry: retry,
                Next: "KeepPage",
            },
            KeepPage: {
                Type: "Task",
                Resource: "arn:aws:states:::aws-sdk:s3:putObject",
                Arguments: {
                    Bucket: names.archiveBucket("findings"),
                    Key: `{% '${key}' %}`,
                    Body: "{% $string($states.input) %}",
                    ContentType: "application/json",
                    // What comes under Object Lock must carry a checksum (S3 API, PutObject).
                    ChecksumAlgorithm: "SHA256",
                },
                Retry: retry,
                Next: "MorePages",
            },
            MorePages: {
                Type: "Choice",
                Choices: [{ Condition: "{% $token != '' %}", Next: "ListPage" }],
                Default: "Tell",
            },
            Tell: {
                Type: "Task",
                Resource: "arn:aws:states:::sns:publish",
                Arguments: {
                    TopicArn: names.alarmTopicArn,
                    Subject: `${names.prefix}: unused access`,
                    Message: message(context),
                },
                Retry: retry,
                End: true,
            },
        },
    };
}

/** How many findings each account has, by the name that people know, and where they are to be read. */
function message(context: FoundationContext): string {
    const { names } = context;
    const accounts = JSON.stringify(namedAccounts(context).map(({ name, accountId }) => ({ name, id: accountId })));
    const count = "$string($count($owners[$ = $account.id]))";
    const lines = `$map(${accounts}, function($account) { $account.name & ': ' & ${count} })`;
    const where = `s3://${names.archiveBucket("findings")}/${unusedAccessPrefix}`;
    return (
        `{% 'Access that nobody has used for ${unusedAfterDays} days (R6), findings by account:\\n' & $join(${lines}, '\\n')` +
        ` & '\\nall accounts: ' & $string($count($owners)) & '\\n${where}' & $day & '/' %}`
    );
}
