import type { ActivationArgs } from "@pulumi/aws/ssm";
import { integer } from "../../lib/config";
import { check, rule } from "../../lib/rule";
import { number } from "../../lib/values";

const settings = { machines: integer(10, "Machines that one activation may register, at most.") };
const iamRole = "hybrid-machines";

export const activationBounded = rule(
    {
        name: "ssm-activation-bounded",
        description: "An activation lets a few machines from outside into Systems Manager, no crowd.",
        severity: "medium",
        control: "single-entrance",
        remediation: "Set registrationLimit to the number of machines that are to be registered.",
        frameworks: { nist: ["AC-17", "IA-3"], pci: ["8.2.1"] },
        peers: {},
        requirements: ["R20"],
        tags: ["ssm", "access"],
        settings,
    },
    check<ActivationArgs>("aws:ssm/activation:Activation", {
        find: ({ registrationLimit }, context) => {
            const { machines } = context.settings(settings);
            const limit = number(registrationLimit) ?? 1;
            return limit > machines ? `registrationLimit is ${limit}; set it to ${machines} or less` : undefined;
        },
        compliant: { "the default, one": { iamRole }, ten: { iamRole, registrationLimit: 10 } },
        noncompliant: {
            "a thousand": { iamRole, registrationLimit: 1000 },
            eleven: { iamRole, registrationLimit: 11 },
        },
    }),
);
