import type { WebhookArgs } from "@pulumi/aws/codebuild";
import { check, rule } from "../../lib/rule";
import { isEmptyList, isSet } from "../../lib/unknown";
import { only } from "../../lib/values";

const onPush = { filterGroups: [{ filters: [{ type: "EVENT", pattern: "PUSH" }] }] };

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
                ...(approval === "DISABLED"
                    ? ['requiresCommentApproval is "DISABLED"; set it to "ALL_PULL_REQUESTS"']
                    : []),
            ];
        },
        compliant: {
            pushes: onPush,
            "approved requests": {
                ...onPush,
                pullRequestBuildPolicy: { requiresCommentApproval: "ALL_PULL_REQUESTS" },
            },
        },
        noncompliant: {
            everything: { projectName: "p" },
            "no approval": { ...onPush, pullRequestBuildPolicy: { requiresCommentApproval: "DISABLED" } },
        },
    }),
);
