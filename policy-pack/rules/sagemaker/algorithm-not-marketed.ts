import type { AlgorithmArgs } from "@pulumi/aws/sagemaker";
import { check, rule } from "../../lib/rule";
import { isTrue } from "../../lib/values";

export const algorithmNotMarketed = rule(
    {
        name: "sagemaker-algorithm-unpublished",
        description: "Algorithms are not prepared for the AWS Marketplace.",
        severity: "high",
        control: "nothing-public",
        remediation: "Leave certifyForMarketplace unset or false.",
        frameworks: { nist: ["AC-4", "AC-22"], pci: ["7.2.1"] },
        requirements: ["R27"],
        tags: ["sagemaker", "exposure"],
    },
    check<AlgorithmArgs>("aws:sagemaker/algorithm:Algorithm", {
        find: ({ certifyForMarketplace }) =>
            isTrue(certifyForMarketplace) ? "certifyForMarketplace is true; remove it" : undefined,
        compliant: { "the default": { algorithmName: "a" }, no: { certifyForMarketplace: false } },
        noncompliant: {
            yes: { certifyForMarketplace: true },
            "yes, named": { algorithmName: "a", certifyForMarketplace: true },
        },
    }),
);
