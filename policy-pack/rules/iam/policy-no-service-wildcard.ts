import { policyOf } from "../../lib/policy/faults";
import type { Statement } from "../../lib/policy/document";
import { comprises, reaches } from "../../lib/policy/questions";
import { rule } from "../../lib/rule";
import { identityPolicyChecks } from "./identity-policies";

/** Services in which every action on everything gives away data, permissions or the guard rails. */
const services = [
    "iam",
    "kms",
    "s3",
    "sts",
    "ec2",
    "organizations",
    "sagemaker",
    "secretsmanager",
    "cloudtrail",
    "ssm",
    "ecr",
].concat(["lambda", "dynamodb", "logs", "guardduty", "config", "ram", "backup", "glue", "athena"]);

/** Whether all of the service gives these away. */
export const isGuardedService = (service: string | undefined) => services.some((one) => one === service);

const wholeServices = (statement: Statement) =>
    services.filter((service) => comprises(statement, `${service}:*`) && reaches(statement, "*"));

/** Whether the statement allows all of such a service everywhere, which this rule says. */
export const isOfGuardedService = (statement: Statement) => wholeServices(statement).length > 0;

const all = { Effect: "Allow", Action: "*", Resource: "*" };

export const policyNoServiceWildcard = rule(
    {
        name: "iam-policy-no-service-wildcard",
        description: "No policy allows every action of a service on every resource.",
        severity: "high",
        control: "least-privilege",
        remediation: "List the actions, or name the resources.",
        frameworks: { fsbp: ["IAM.21", "KMS.1"], nist: ["AC-6"], pci: ["7.2.1", "7.2.2"] },
        requirements: ["R5", "R24"],
        tags: ["iam", "least-privilege"],
    },
    ...identityPolicyChecks(
        (statement) => {
            if (comprises(statement, "*")) return undefined;
            const whole = wholeServices(statement);
            return whole.length === 0 ? undefined : `allows all of ${whole.join(", ")} on everything; list the actions`;
        },
        {
            compliant: {
                "some actions": policyOf({ ...all, Action: ["s3:Get*", "s3:List*"] }),
                "all actions on one bucket": policyOf({
                    ...all,
                    Action: "s3:*",
                    Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
                }),
            },
            noncompliant: {
                "a service": policyOf({ ...all, Action: "kms:*" }),
                "a service by its first letters": policyOf({ ...all, Action: ["logs:PutLogEvents", "IAM*"] }),
                "all but one service": policyOf({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
            },
        },
    ),
);
