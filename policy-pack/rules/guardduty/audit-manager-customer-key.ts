import type { AccountRegistrationArgs } from "@pulumi/aws/auditmanager";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const auditManagerCustomerKey = rule(
    {
        name: "auditmanager-account-customer-key",
        description: "Evidence in Audit Manager is encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set kmsKey to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["guardduty", "encryption"],
    },
    keyedCheck<AccountRegistrationArgs>("aws:auditmanager/accountRegistration:AccountRegistration", "kmsKey"),
);
