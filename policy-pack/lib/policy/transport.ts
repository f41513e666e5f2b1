import type { Document, Statement } from "./document";
import { covers, matches } from "./glob";
import { comprises, denies, inAws } from "./questions";

/** Whether the condition is met exactly when the request comes without TLS, or with TLS that is too old. */
function meansPlaintext(statement: Statement): boolean {
    const [condition, ...more] = statement.conditions;
    if (condition === undefined || more.length > 0 || condition.set !== undefined) return false;
    const { kind, negated, key, values } = condition;
    return (
        key === "aws:securetransport" && kind === "bool" && !negated && values.some((v) => v.toLowerCase() === "false")
    );
}

/** Whether the patterns name the bucket and its objects, which are two resources. Where its name is open, any will do. */
function nameBucketAndObjects(patterns: readonly string[], bucket: string | undefined): boolean {
    const arn = `arn:aws:s3:::${bucket}`;
    const whole = (one: string) => (bucket === undefined ? !one.includes("/") : matches(inAws(one), arn));
    const objects = (one: string) =>
        bucket === undefined ? one.endsWith("/*") || (whole(one) && one.endsWith("*")) : covers(inAws(one), `${arn}/*`);
    return patterns.some(whole) && patterns.some(objects);
}

/** Whether the policy of a bucket refuses everybody every request that comes without TLS, in one statement or in several. */
export function bucketRefusesPlaintext(document: Document, bucket?: string): boolean {
    const refusals = denies(document).filter(
        (deny) => deny.principals?.anyone === true && comprises(deny, "s3:*") && meansPlaintext(deny),
    );
    return nameBucketAndObjects(
        refusals.flatMap(({ resources }) => resources ?? []),
        bucket,
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
