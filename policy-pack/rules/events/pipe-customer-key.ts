import type { PipeArgs } from "@pulumi/aws/pipes";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const pipeCustomerKey = rule(
    {
        name: "pipes-pipe-customer-key",
        description: "Pipes are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKeyIdentifier to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["events", "encryption"],
    },
    keyedCheck<PipeArgs>("aws:pipes/pipe:Pipe", "kmsKeyIdentifier"),
);
