import type { ClusterArgs } from "@pulumi/aws/eks";
import { keyFault } from "../../lib/keys";
import { check, rule } from "../../lib/rule";
import { list, only } from "../../lib/values";
import { cluster } from "./tokens";

const provider = { keyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" };

export const secretsKeyed = rule(
    {
        name: "eks-secrets-customer-key",
        description: "Secrets of Kubernetes are encrypted with a customer managed key.",
        severity: "high",
        control: "own-keys",
        remediation: "Give encryptionConfig with resources secrets and provider.keyArn.",
        frameworks: { fsbp: ["EKS.3"], nist: ["SC-28", "SC-12"], pci: ["8.3.2"] },
        requirements: ["R2"],
        tags: ["eks", "encryption"],
    },
    check<ClusterArgs>(cluster, {
        find: ({ encryptionConfig }) => {
            const one = only(encryptionConfig);
            return list(one?.resources).includes("secrets")
                ? keyFault(only(one?.provider), "keyArn", "encryptionConfig.provider.keyArn")
                : "encryptionConfig does not name secrets; give resources and provider.keyArn";
        },
        asksForPresence: true,
        compliant: {
            "a key": { encryptionConfig: { resources: ["secrets"], provider } },
            "a key, for a named cluster": { name: "jobs", encryptionConfig: { resources: ["secrets"], provider } },
        },
        noncompliant: {
            none: { name: "jobs" },
            "nothing to encrypt": { encryptionConfig: { resources: [], provider } },
            "the key that AWS manages": {
                encryptionConfig: { resources: ["secrets"], provider: { keyArn: "alias/aws/eks" } },
            },
        },
    }),
);
