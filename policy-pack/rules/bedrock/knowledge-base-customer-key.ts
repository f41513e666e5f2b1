import type { AgentKnowledgeBaseArgs } from "@pulumi/aws/bedrock";
import { blocksAt, keyFaults } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const managed = ["knowledgeBaseConfiguration", "managedKnowledgeBaseConfiguration"];
const base = (kmsKeyArn?: string) => ({
    knowledgeBaseConfiguration: {
        type: "MANAGED",
        managedKnowledgeBaseConfiguration: kmsKeyArn ? { serverSideEncryptionConfiguration: { kmsKeyArn } } : {},
    },
});

export const knowledgeBaseCustomerKey = rule(
    {
        name: "bedrock-knowledge-base-customer-key",
        description: "Knowledge bases whose store Bedrock manages are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set managedKnowledgeBaseConfiguration.serverSideEncryptionConfiguration.kmsKeyArn.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["bedrock", "encryption"],
    },
    check<AgentKnowledgeBaseArgs>("aws:bedrock/agentKnowledgeBase:AgentKnowledgeBase", {
        find: (props) =>
            blocksAt(props, managed).length === 0
                ? undefined
                : keyFaults(props, [...managed, "serverSideEncryptionConfiguration", "kmsKeyArn"].join(".")),
        asksForPresence: true,
        compliant: {
            "a key": base("arn:aws:kms:eu-west-1:111122223333:key/1"),
            "a store of one's own": { knowledgeBaseConfiguration: { type: "VECTOR" } },
        },
        noncompliant: { "no key": base(), "AWS's key": base("alias/aws/bedrock") },
    }),
);
