import type { WebhookArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { isTrue, list, only, text } from "../../lib/values";

const onPush = { filterGroups: [{ filters: [{ type: "EVENT", pattern: "PUSH" }] }] };
const byPeople = (pattern: string) => ({
    filterGroups: [
        {
            filters: [
                { type: "EVENT", pattern: "PULL_REQUEST_CREATED" },
                { type: "ACTOR_ACCOUNT_ID", pattern },
            ],
        },
    ],
});

/** Whether a pattern matches from the id's beginning to its end, in each of its alternatives. */
function isWhole(pattern: string): boolean {
    return /^\^\([^()]*\)\$$/.test(pattern) || pattern.split("|").every((id) => /^\^[^^$]*\$$/.test(id));
}

export const webhookFiltered = rule(
    {
        name: "codebuild-webhook-filtered",
        description: "Not everybody's pull request starts a build with the build's role.",
        severity: "high",
        control: "standard-images",
        remediation: "Give filterGroups, and leave comment approval on.",
        frameworks: { nist: ["CM-5", "SI-7"], pci: ["6.5.1"] },
        requirements: ["R12"],
        tags: ["codebuild", "integrity"],
    },
    check<WebhookArgs>("aws:codebuild/webhook:Webhook", {
        find: (webhook) => {
            const approval = only(webhook.pullRequestBuildPolicy)?.requiresCommentApproval;
            return [
                ...(isEmptyList(webhook, "filterGroups") && !isSet(webhook, "branchFilter")
                    ? ["filterGroups is empty, so that every push and pull request builds; name events and actors"]
                    : []),
                ...list(webhook.filterGroups)
                    .flatMap(({ filters }) => list(filters))
                    .filter((one) => one.type === "ACTOR_ACCOUNT_ID" && !isTrue(one.excludeMatchedPattern))
                    // A pattern without ends matches every longer id too, which anybody can register.
                    .filter(({ pattern }) => !isWhole(text(pattern)))
                    .map(
                        ({ pattern }) => `filterGroups: ACTOR_ACCOUNT_ID ${pattern} has open ends; write ^id$ for each`,
                    ),
                ...(approval === "DISABLED"
                    ? ['requiresCommentApproval is "DISABLED"; set it to "ALL_PULL_REQUESTS"']
                    : []),
            ];
        },
        compliant: {
            pushes: onPush,
            "two people": byPeople("^(1234567|7654321)$"),
            "two people, each by themselves": byPeople("^1234567$|^7654321$"),
            "approved requests": {
                ...onPush,
                pullRequestBuildPolicy: { requiresCommentApproval: "ALL_PULL_REQUESTS" },
            },
        },
        noncompliant: {
            everything: { projectName: "p" },
            "ids with open ends": byPeople("1234567"),
            "an id with an open end among others": byPeople("^1234567$|7654321"),
            "no approval": { ...onPush, pullRequestBuildPolicy: { requiresCommentApproval: "DISABLED" } },
        },
    }),
);
