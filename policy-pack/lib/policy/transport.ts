import type { Document, Statement } from "./document";
import { comprises, denies } from "./questions";

/** Whether the condition is met exactly when the request comes without TLS, or with TLS that is too old. */
function meansPlaintext(statement: Statement): boolean {
    const [condition, ...more] = statement.conditions;
    if (condition === undefined || more.length > 0 || condition.set !== undefined) return false;
    const { kind, negated, key, values } = condition;
    return (
        key === "aws:securetransport" && kind === "bool" && !negated && values.some((v) => v.toLowerCase() === "false")
    );
}

/** An S3 statement must name the bucket and its objects, which are two resources. */
function namesBucketAndObjects({ resources, notResources }: Statement): boolean {
    if (notResources !== undefined || resources === undefined) return false;
    const whole = resources.filter((resource) => !resource.includes("/"));
    const objects = resources.some((resource) => resource.endsWith("/*"));
    return whole.some((resource) => resource.endsWith("*")) || (whole.length > 0 && objects);
}

/** Whether the policy refuses everybody every action of the service that comes without TLS. */
export function refusesPlaintext(document: Document, service: "s3" | "sns" | "sqs" | "elasticfilesystem"): boolean {
    return denies(document).some(
        (deny) =>
            deny.principals?.anyone === true &&
            comprises(deny, `${service}:*`) &&
            meansPlaintext(deny) &&
            (service !== "s3" || namesBucketAndObjects(deny)),
    );
}

/** Whether the policy refuses everybody the action, given in full, where the request comes without TLS. */
export function refusesPlaintextOf(document: Document, action: string): boolean {
    return denies(document).some(
        (deny) => deny.principals?.anyone === true && comprises(deny, action) && meansPlaintext(deny),
    );
}

/** The statement that refuses plaintext, for examples. */
export const plaintextRefused = {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: ["arn:aws:s3:::data", "arn:aws:s3:::data/*"],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
};
