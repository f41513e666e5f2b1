import { resourceCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import type { Statement } from "../../lib/policy/document";
import { policyOf } from "../../lib/policy/faults";
import { isNarrowed } from "../../lib/policy/narrowing";
import { comprises } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";

/** Services whose actions do no more than call what is behind them. */
const callsOnly = /^(execute-api|vpc-lattice-svcs|s3-object-lambda):/;
/** A bucket that leaves it to access points who may do what names all there is. */
const delegated = /^s3:dataaccesspoint/;

function whole(statement: Statement): string | undefined {
    const { effect, actions, notActions } = statement;
    if (effect !== "Allow" || isNarrowed(statement, delegated)) return undefined;
    if (notActions !== undefined)
        return `allows all but ${notActions.join(", ")}, deletion and this policy too; list the actions`;
    const all = actions?.find((one) => comprises(statement, "*") || /^[^:*?]+:[*]+$/.test(one));
    return all === undefined || callsOnly.test(all)
        ? undefined
        : `allows ${all}, deletion and this policy too; list the actions`;
}

/** Endpoint policies say what may pass; what key policies hand out is asked by the rules on keys. */
const { policy, ...others } = resourceCarriers;
const carriers = { ...others, policy: policy.filter((token) => !/^aws:(ec2|kms)\//.test(token)) };

const grant = { Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:role/reader" }, Resource: "*" };
const may = (Action: string | string[], Condition: object = {}) => policyOf({ ...grant, Action, Condition });

export const resourcePoliciesListActions = rule(
    {
        name: "resource-policy-lists-actions",
        description: "Resource policies list what they allow, not all that can be done to the resource.",
        severity: "medium",
        control: "least-privilege",
        remediation: "List the actions that the principal needs.",
        frameworks: { fsbp: ["S3.6"], nist: ["AC-6"], pci: ["7.2.1"] },
        peers: { checkov: ["CKV_AWS_72"] },
        requirements: ["R5"],
        tags: ["iam", "least-privilege"],
    },
    ...statementChecks([carriers], whole, {
        compliant: {
            "a list": may(["s3:GetObject", "s3:List*"]),
            "calls of an interface": may("execute-api:*"),
            "what access points allow": may("*", { StringEquals: { "s3:DataAccessPointAccount": "111122223333" } }),
            "all, refused": policyOf({ ...grant, Effect: "Deny", Action: "s3:*" }),
        },
        noncompliant: {
            "all of a service": may("s3:*"),
            "all of a service, in a list and in capitals": may(["s3:GetObject", "SQS:*"]),
            "all there is": may(["*"]),
            "all but some": policyOf({ ...grant, NotAction: "s3:DeleteBucket" }),
            "what any access point allows": may("*", { StringLike: { "s3:DataAccessPointAccount": "*" } }),
        },
    }),
);
