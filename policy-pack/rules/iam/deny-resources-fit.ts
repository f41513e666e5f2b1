import { controlCarriers, identityCarriers, resourceCarriers, trustCarriers } from "../../lib/policy/carriers";
import { statementChecks } from "../../lib/policy/checks";
import { policyOf } from "../../lib/policy/faults";
import { missesResources } from "../../lib/policy/void-deny";
import { rule } from "../../lib/rule";

const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const outside = { StringNotEquals: { "aws:PrincipalOrgID": "o-abc123" } };
const on = (Action: string | string[], ...names: string[]) =>
    policyOf({ ...deny, Action, Resource: names.map((name) => `arn:aws:s3:::${name}`), Condition: outside });
const secret = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db";
const keep = { ...deny, Action: ["secretsmanager:GetSecretValue"] };

export const denyResourcesFit = rule(
    {
        name: "iam-deny-resources-fit",
        description:
            "A Deny names the resources that its actions are about: objects with /*, buckets without, secrets with their last characters.",
        severity: "high",
        remediation: "Name both the bucket and its objects; end a secret's ARN in -??????.",
        control: "buckets-guarded",
        frameworks: { nist: ["AC-3", "AC-6"], pci: ["7.2.1"] },
        peers: {},
        requirements: ["R5"],
        tags: ["iam", "policy"],
    },
    ...statementChecks([resourceCarriers, identityCarriers, trustCarriers, controlCarriers], missesResources, {
        compliant: {
            "buckets and objects": on("s3:*", "data", "data/*"),
            objects: on(["s3:GetObject*", "s3:PutObject"], "data/*"),
            "a bucket": on(["s3:ListBucket", "s3:PutBucketPolicy"], "data"),
            "a pattern of buckets, which objects match too": on(["s3:GetObject", "s3:ListBucket"], "data*"),
            "objects under a prefix": on("s3:*", "data/secret/*"),
            "all of the objects, in any case": policyOf({ ...deny, Resource: "arn:aws:s3:::data/*" }),
            "a bucket and its objects, apart": policyOf(
                { ...deny, Resource: "arn:aws:s3:::data" },
                { ...deny, Resource: "arn:aws:s3:::data/*" },
            ),
            "every bucket": policyOf({ ...deny, Action: "s3:ListAllMyBuckets", Resource: "*" }),
            "a secret": policyOf({ ...keep, Resource: `${secret}-??????` }),
            "a secret by its whole name": policyOf({ ...keep, Resource: `${secret}-a1B2c3` }),
            "an Allow": policyOf({ ...deny, Effect: "Allow", Resource: "arn:aws:s3:::data" }),
        },
        noncompliant: {
            "objects of a bucket's ARN": on(["s3:GetObject"], "data"),
            "objects of buckets' ARNs, beside what fits": on(["s3:ListBucket", "S3:PutObject*"], "data", "more"),
            "buckets of an object's ARN": on(["s3:ListBucket", "s3:GetObject"], "data/*"),
            "all of a bucket but its objects": on("s3:*", "data"),
            "all of the objects but not their bucket": on("s3:*", "data/*"),
            "a secret without its last characters": policyOf({ ...keep, Resource: secret }),
            "secrets without them": policyOf({ ...keep, Resource: [secret, `${secret}/prod`] }),
        },
    }),
);
