import type { SlackChannelConfigurationArgs } from "@pulumi/aws/chatbot";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { isEmptyList } from "../../lib/unknown";
import { text } from "../../lib/values";

export const guarded = rule(
    {
        name: "chatbot-channel-guarded",
        description: "Who writes in a chat gets no more than guardrails allow, and is known.",
        severity: "high",
        control: "least-privilege",

        remediation: "Name narrow policies in guardrailPolicyArns; by default AdministratorAccess is the only bound.",
        frameworks: { nist: ["AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["chatbot", "access"],
    },
    check<SlackChannelConfigurationArgs>(
        [
            "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
            "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
        ],
        {
            // A policy that is made in the same update, whose ARN is not known yet, is one's own.
            find: (channel, { resource }) =>
                isEmptyList(channel, "guardrailPolicyArns")
                    ? "guardrailPolicyArns is unset, so that AdministratorAccess is the bound; name a narrow policy"
                    : blocksAt(resource.inputs, ["guardrailPolicyArns"])
                          .filter((arn) => /(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/.test(text(arn)))
                          .map((arn) => `guardrailPolicyArns has ${text(arn)}; name a narrow policy`),
            asksForPresence: true,
            compliant: {
                "readers only": { guardrailPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
                "one's own": { guardrailPolicyArns: ["arn:aws:iam::111122223333:policy/chat"] },
            },
            noncompliant: {
                "by default": { configurationName: "c" },
                administrators: { guardrailPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] },
            },
        },
    ),
);
