import type { ActivityArgs, StateMachineArgs } from "@pulumi/aws/sfn";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

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
    keyedCheck<ActivityArgs>("aws:sfn/activity:Activity", "encryptionConfiguration.kmsKeyId"),
);
