import type { ServerlessSecurityPolicyArgs } from "@pulumi/aws/opensearch";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { isTrue, text } from "../../lib/values";

import { objectsIn } from "../../lib/json";

const KmsARN = "arn:aws:kms:eu-west-1:111122223333:key/1";
const Rules = [{ ResourceType: "collection", Resource: ["collection/vectors"] }];

export const collectionCustomerKey = rule(
    {
        name: "opensearch-collection-customer-key",
        description: "Encryption policies of serverless collections name a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Set KmsARN and leave AWSOwnedKey out.",
        frameworks: { nist: ["SC-12", "SC-28"], pci: ["3.5.1"] },
        peers: {},
        requirements: ["R2"],
        tags: ["opensearch", "encryption"],
    },
    check<ServerlessSecurityPolicyArgs>("aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy", {
        find: ({ type, policy }) => {
            if (text(type).toLowerCase() !== "encryption") return undefined;
            const [given] = objectsIn(policy);
            return given === undefined
                ? "policy is not JSON; write it with JSON.stringify"
                : isTrue(given["AWSOwnedKey"])
                  ? "policy.AWSOwnedKey is true; name a customer managed KMS key in KmsARN"
                  : keyFault(given, "KmsARN", "policy.KmsARN");
        },
        asksForPresence: true,
        compliant: {
            "a key": { type: "encryption", policy: JSON.stringify({ Rules, KmsARN, AWSOwnedKey: false }) },
            "a network policy": { type: "network", policy: "[]" },
        },
        noncompliant: {
            "AWS's": { type: "encryption", policy: JSON.stringify({ Rules, AWSOwnedKey: true }) },
            "no key": { type: "encryption", policy: JSON.stringify({ Rules }) },
            "no JSON": { type: "encryption", policy: "{" },
        },
    }),
);
