import type { SlackChannelConfigurationArgs } from "@pulumi/aws/chatbot";
import { oneOfCheck, switchCheck } from "../../lib/demands";
import { rule } from "../../lib/rule";

const tokens = [
    "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
    "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
];

export const usersKnown = rule(
    {
        name: "chatbot-users-known",
        description: "Who acts by a chat does so under a role of their own, and is written to the log.",
        severity: "medium",
        control: "personal-users",
        level: "advisory",
        remediation: "Set userAuthorizationRequired to true and loggingLevel to INFO.",
        frameworks: { nist: ["AC-6", "AU-2"], pci: ["8.2.1"] },
        peers: {},
        requirements: ["R20"],
        tags: ["chatbot", "access"],
    },
    switchCheck<SlackChannelConfigurationArgs>(tokens, "userAuthorizationRequired", "on", {
        beside: { loggingLevel: "INFO" },
    }),
    oneOfCheck<SlackChannelConfigurationArgs>(tokens, "loggingLevel", ["INFO", "ERROR"], {
        refused: "NONE",
        byDefault: "NONE",
        beside: { userAuthorizationRequired: true },
    }),
);
