import type { ServerlessSecurityPolicyArgs } from "@pulumi/aws/opensearch";
import { check, rule } from "../../lib/rule";
import { isTrue, text } from "../../lib/values";

import { objectsIn } from "../../lib/json";

const Rules = [{ ResourceType: "collection", Resource: ["collection/vectors"] }];

export const collectionPrivate = rule(
    {
        name: "opensearch-collection-private",
        description: "Serverless collections are reached through VPC endpoints only.",
        severity: "critical",
        control: "closed-network",
        remediation: "Set AllowFromPublic to false and name SourceVPCEs or SourceServices.",
        frameworks: { nist: ["AC-4", "SC-7"], pci: ["1.4.4"] },
        peers: {},
        requirements: ["R9"],
        tags: ["opensearch", "exposure"],
    },
    check<ServerlessSecurityPolicyArgs>("aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy", {
        find: ({ type, policy }) => {
            if (text(type).toLowerCase() !== "network") return undefined;
            const given = objectsIn(policy);
            if (given.length === 0) return "policy is not a JSON list; write it with JSON.stringify";
            return given.flatMap((one, i) =>
                isTrue(one["AllowFromPublic"])
                    ? [`policy[${i}].AllowFromPublic is true; set it to false and name SourceVPCEs`]
                    : [],
            );
        },
        compliant: {
            "an endpoint": { type: "network", policy: JSON.stringify([{ Rules, SourceVPCEs: ["vpce-0a1b"] }]) },
            "an endpoint, by the letter": {
                type: "network",
                policy: JSON.stringify([{ Rules, AllowFromPublic: false, SourceVPCEs: ["vpce-0a1b"] }]),
            },
        },
        noncompliant: {
            everybody: { type: "network", policy: JSON.stringify([{ Rules, AllowFromPublic: true }]) },
            "everybody, in the second": {
                type: "network",
                policy: JSON.stringify([
                    { Rules, SourceVPCEs: ["vpce-0a1b"] },
                    { Rules, AllowFromPublic: true },
                ]),
            },
        },
    }),
);
