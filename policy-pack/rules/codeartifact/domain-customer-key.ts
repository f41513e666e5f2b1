import type { DomainArgs } from "@pulumi/aws/codeartifact";
import { keyedCheck } from "../../lib/keyed";
import { rule } from "../../lib/rule";

export const artifactDomainCustomerKey = rule(
    {
        name: "codeartifact-domain-customer-key",
        description: "Packages are encrypted with a customer managed key.",
        severity: "medium",
        control: "own-keys",
        remediation: "Set encryptionKey to a customer managed key.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        requirements: ["R2"],
        tags: ["codeartifact", "encryption"],
    },
    keyedCheck<DomainArgs>("aws:codeartifact/domain:Domain", "encryptionKey"),
);
