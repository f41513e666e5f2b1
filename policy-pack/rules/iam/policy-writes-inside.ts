import { boundsOf } from "../../lib/policy/bounds";
import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { comprises, concerns, inAws, refusesOutside } from "../../lib/policy/questions";
import { covers } from "../../lib/policy/glob";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Actions that hand data over, and the pattern that stands for where to in anybody's account. */
const writers: readonly (readonly [string, string])[] = [
    ["s3:PutObject", "arn:aws:s3:::*/*"],
    ["s3:ReplicateObject", "arn:aws:s3:::*/*"],
    ["sqs:SendMessage", "arn:aws:sqs:*:*:x"],
    ["sns:Publish", "arn:aws:sns:*:*:x"],
    ["kinesis:PutRecord", "arn:aws:kinesis:*:*:stream/x"],
    ["firehose:PutRecord", "arn:aws:firehose:*:*:deliverystream/x"],
    ["events:PutEvents", "arn:aws:events:*:*:event-bus/x"],
    ["lambda:InvokeFunction", "arn:aws:lambda:*:*:function:x"],
    ["ecr:PutImage", "arn:aws:ecr:*:*:repository/x"],
    ["dynamodb:PutItem", "arn:aws:dynamodb:*:*:table/x"],
];

/** The pattern of the statement that leaves it open whose resource is written to; of S3, of any name. */
function openTo({ resources, notResources }: Statement, stranger: string): string | undefined {
    if (notResources !== undefined) return "all but some resources";
    return resources?.find((resource) => {
        const region = inAws(resource).split(":")[3] ?? "*";
        return covers(inAws(resource), stranger.replace(":*:*:", `:${region}:*:`));
    });
}

const put = { Effect: "Allow", Action: "s3:PutObject", Resource: "*" };
const own = { "aws:ResourceAccount": "111122223333" };
const outside = { Effect: "Deny", Action: "s3:*", Resource: "*", Condition: { StringNotEquals: own } };
const send = (resource: string) => policyOf({ ...put, Action: ["sqs:SendMessage", "sqs:Get*"], Resource: resource });

export const policyWritesInside = rule(
    {
        name: "iam-policy-writes-inside",
        description: "What may be written goes to named resources, or to those of known accounts.",
        severity: "high",
        remediation: "Name the resources with their account, or demand aws:ResourceOrgID or aws:ResourceAccount.",
        control: "data-perimeter",
        frameworks: { nist: ["AC-4", "AC-6", "SC-7(10)"], pci: ["1.3.2", "7.2.2"] },
        peers: { checkov: ["CKV_AWS_290"] },
        requirements: ["R5", "R27"],
        tags: ["iam", "exfiltration"],
    },
    ...identityPolicyChecks(
        (statement, document) => {
            const written = comprises(statement, "*") ? [] : writers.filter(([action]) => concerns(statement, action));
            if (written.length === 0 || boundsOf(statement).has("resource")) return undefined;
            for (const [action, stranger] of written) {
                const to = openTo(statement, stranger);
                if (to === undefined || refusesOutside(document, action, ["resource"])) continue;
                return `allows ${action} to anybody's resource (${to}); demand aws:ResourceAccount`;
            }
            return undefined;
        },
        {
            compliant: {
                "a bucket": policyOf({ ...put, Resource: ["arn:aws:s3:::data/*"] }),
                "a family of buckets": policyOf({ ...put, Resource: "arn:aws:s3:::acme-*-data/*" }),
                "buckets of the account": policyOf({ ...put, Condition: { StringEquals: own } }),
                "buckets of the caller's organisation": policyOf({
                    ...put,
                    Condition: { StringEquals: { "aws:ResourceOrgID": "${aws:PrincipalOrgID}" } },
                }),
                "any bucket, but strangers' refused": policyOf(put, outside),
                "queues of one account": send("arn:aws:sqs:*:111122223333:*"),
                "reading queues": policyOf({ ...put, Action: "sqs:ReceiveMessage" }),
                "everything, which another rule refuses": policyOf({ ...put, Action: "*" }),
            },
            noncompliant: {
                ...Object.fromEntries(
                    writers.map(([action, to]) => [action, policyOf({ ...put, Action: action, Resource: to })]),
                ),
                "any bucket, by a pattern": policyOf({ ...put, Action: "s3:*Object", Resource: ["arn:aws:s3:::*"] }),
                "queues in one Region": send("arn:aws:sqs:eu-west-1:*:*"),
                "all buckets but one": policyOf({ ...put, Resource: undefined, NotResource: "arn:aws:s3:::a/*" }),
                "others' buckets": policyOf({ ...put, Condition: { StringNotEquals: own } }),
                "own buckets, if told": policyOf({ ...put, Condition: { StringEqualsIfExists: own } }),
                "any bucket, queues refused": policyOf(put, { ...outside, Action: "sqs:*" }),
                "any bucket, one refused": policyOf(put, { ...outside, Resource: "arn:aws:s3:::a/*" }),
            },
        },
    ),
);
