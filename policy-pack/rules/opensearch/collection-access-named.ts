import type { ServerlessAccessPolicyArgs } from "@pulumi/aws/opensearch";
import { check, rule } from "../../lib/rule";
import { list, show, text } from "../../lib/values";

import { objectsIn } from "../../lib/json";

export const collectionAccessNamed = rule(
    {
        name: "opensearch-collection-access-named",
        description: "Access policies of serverless collections name their principals.",
        severity: "high",
        control: "nothing-public",
        remediation: "Name roles in Principal.",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["opensearch", "authorization"],
    },
    check<ServerlessAccessPolicyArgs>("aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy", {
        find: ({ policy }) =>
            objectsIn(policy).flatMap((one, i) =>
                list(one["Principal"])
                    .filter((principal) => /\*|:root$/.test(text(principal)))
                    .map((principal) => `policy[${i}].Principal is ${show(principal)}; name a role`),
            ),
        compliant: {
            "a role": { policy: JSON.stringify([{ Rules: [], Principal: ["arn:aws:iam::111122223333:role/search"] }]) },
            "a federated group": {
                policy: JSON.stringify([{ Rules: [], Principal: ["saml/111122223333/idp/group/search"] }]),
            },
        },
        noncompliant: {
            "every role": { policy: JSON.stringify([{ Rules: [], Principal: ["arn:aws:iam::111122223333:role/*"] }]) },
            "the whole account, as a text": {
                policy: JSON.stringify([{ Rules: [], Principal: "arn:aws:iam::111122223333:root" }]),
            },
        },
    }),
);
