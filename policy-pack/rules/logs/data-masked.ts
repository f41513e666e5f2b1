import type { LogDataProtectionPolicyArgs } from "@pulumi/aws/cloudwatch";
import { objectsIn } from "../../lib/json";
import { blocksAt } from "../../lib/keyed";
import { check, rule } from "../../lib/rule";

const policy = (...operations: object[]) =>
    JSON.stringify({
        Name: "mask",
        Version: "2021-06-01",
        Statement: operations.map((Operation) => ({
            DataIdentifier: ["arn:aws:dataprotection::aws:data-identifier/EmailAddress"],
            Operation,
        })),
    });

export const dataMasked = rule(
    {
        name: "logs-data-masked",
        description: "Policies about sensitive data in logs mask it and do not only count it.",
        severity: "medium",
        control: "data-perimeter",

        remediation: "Add a statement with Operation Deidentify for the same identifiers.",
        frameworks: { nist: ["SC-28", "SI-19"], pci: ["3.4.1"] },
        peers: {},
        requirements: ["R11"],
        tags: ["logs", "exposure"],
    },
    ...(
        [
            "aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy",
            "aws:cloudwatch/logAccountPolicy:LogAccountPolicy",
        ] as const
    ).map((token) =>
        check<LogDataProtectionPolicyArgs & { policyType?: string }>(token, {
            find: ({ policyDocument, policyType }) => {
                if (policyType !== undefined && policyType !== "DATA_PROTECTION_POLICY") return undefined;
                const [policy] = objectsIn(policyDocument);
                const masks = blocksAt(policy, ["Statement", "Operation", "Deidentify"]);
                return masks.length > 0 ? undefined : "policyDocument masks nothing; add a statement with Deidentify";
            },
            compliant: {
                "counted and masked": { policyDocument: policy({ Audit: {} }, { Deidentify: { MaskConfig: {} } }) },
                masked: { policyDocument: policy({ Deidentify: { MaskConfig: {} } }) },
            },
            noncompliant: {
                "counted only": { policyDocument: policy({ Audit: { FindingsDestination: {} } }) },
                nothing: { policyDocument: policy() },
            },
        }),
    ),
);
