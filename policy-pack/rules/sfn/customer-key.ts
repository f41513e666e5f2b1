import type { ActivityArgs, StateMachineArgs } from "@pulumi/aws/sfn";
import { keyedCheck } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";
import { only } from "../../lib/values";

export const customerKey = rule(
    {
        name: "sfn-machine-customer-key",
        description: "State machines and activities are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionConfiguration.kmsKeyId, with type CUSTOMER_MANAGED_KMS_KEY.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["step-functions", "encryption"],
    },
    keyedCheck<StateMachineArgs>("aws:sfn/stateMachine:StateMachine", "encryptionConfiguration.kmsKeyId"),
    check<StateMachineArgs>(["aws:sfn/stateMachine:StateMachine", "aws:sfn/activity:Activity"], {
        // A key beside a type that is not a customer's is not used.
        find: ({ encryptionConfiguration }) =>
            only(encryptionConfiguration)?.type === "AWS_OWNED_KEY"
                ? 'encryptionConfiguration.type is "AWS_OWNED_KEY"; set it to "CUSTOMER_MANAGED_KMS_KEY"'
                : undefined,
        asksForPresence: true,
        compliant: {
            "the customer's": { encryptionConfiguration: { type: "CUSTOMER_MANAGED_KMS_KEY", kmsKeyId: "alias/data" } },
            "not said": { encryptionConfiguration: { kmsKeyId: "alias/data" } },
        },
        noncompliant: {
            "AWS's own": { encryptionConfiguration: { type: "AWS_OWNED_KEY" } },
            "AWS's own, beside a key": { encryptionConfiguration: { type: "AWS_OWNED_KEY", kmsKeyId: "alias/data" } },
        },
    }),
    keyedCheck<ActivityArgs>("aws:sfn/activity:Activity", "encryptionConfiguration.kmsKeyId"),
);
