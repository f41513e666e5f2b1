import type { Document, Statement } from "./document";
import { covers } from "./glob";
import { comprises } from "./questions";

/** Whether an action is one on objects, on buckets, or a pattern of both (Service Authorization Reference, Amazon S3). */
function kindOf(action: string): "object" | "bucket" | "both" | undefined {
    if (action === "*" || /^s3[*?]*:?\*$/.test(action)) return "both";
    if (!action.startsWith("s3:") || action.includes("allmybuckets")) return undefined;
    if (
        /^s3:(get|put|delete|restore|replicate)object|^s3:(abortmultipartupload|listmultipartuploadparts|bypassgov)/.test(
            action,
        )
    )
        return /^s3:(get|put)objectlambda/.test(action) ? undefined : "object";
    return /^s3:(get|put|delete|create|list)bucket|^s3:(get|put)(encryption|lifecycle|replication)configuration$/.test(
        action,
    )
        ? "bucket"
        : undefined;
}

/** What a resource pattern names of S3: buckets, objects, or either; undefined for other ARNs. */
function namedBy(resource: string): "object" | "bucket" | "both" | undefined {
    const name = /^arn:[^:]*:s3:::(.*)$/.exec(resource)?.[1];
    if (name === undefined) return undefined;
    return name.includes("/") ? "object" : name.includes("*") ? "both" : "bucket";
}

const missing = { object: "append /* to it", bucket: "name the bucket without /*" } as const;

/** Why the S3 actions of a Deny are not met by its resources; another Deny of the document may stand for what is missed. */
export function unreachedBucket(statement: Statement, document: Document): string | undefined {
    const { actions, resources } = statement;
    const named = resources?.map(namedBy) ?? [];
    if (actions === undefined || resources === undefined || resources.length === 0) return undefined;
    if (named.includes(undefined) || named.includes("both")) return undefined;
    const [only, ...more] = new Set(named);
    if (only === undefined || more.length > 0 || only === "both") return undefined;
    const missed = only === "bucket" ? "object" : "bucket";
    // All of S3 refused on objects alone is what it says; under a condition, for everybody, it leaves out the bucket.
    const perimeter = statement.principals?.anyone === true && statement.conditions.length > 0;
    const whole = only === "bucket" || (perimeter && resources.every((one) => /:::[^/]+\/\*$/.test(one)));
    const lost = actions.find((action) => {
        const kind = kindOf(action);
        return kind === missed || (kind === "both" && whole && !coveredElsewhere(statement, document, missed, action));
    });
    return lost === undefined
        ? undefined
        : `refuses ${lost} on ${resources[0]}, which is no ${missed}; ${missing[missed]}`;
}

/** Whether a Deny refuses at least what one under these conditions refuses. */
function asWide(other: Statement, { conditions }: Statement): boolean {
    const told = conditions.map((one) => JSON.stringify(one));
    return other.principals?.anyone !== false && other.conditions.every((one) => told.includes(JSON.stringify(one)));
}

function coveredElsewhere(statement: Statement, document: Document, missed: "object" | "bucket", action: string) {
    const { resources } = statement;
    const wanted =
        resources?.map((resource) => resource.replace(/\/\*$/, "") + (missed === "object" ? "/*" : "")) ?? [];
    return wanted.every((resource) =>
        document.statements.some(
            (other) =>
                other.effect === "Deny" &&
                asWide(other, statement) &&
                (other.notActions !== undefined || comprises(other, action === "*" ? "s3:*" : action)) &&
                other.resources?.some((pattern) => covers(pattern, resource)),
        ),
    );
}

/** A secret's ARN ends in six characters that Secrets Manager makes up (Secrets Manager user guide, ARN format). */
export function unreachedSecret({ actions, resources }: Statement): string | undefined {
    const secrets = actions?.every((action) => action.startsWith("secretsmanager:")) === true;
    const [first, ...more] = resources ?? [];
    const nameless = (arn: string) =>
        /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:[^*?$]*$/.test(arn) && !/-[A-Za-z0-9]{6}$/.test(arn);
    return secrets && first !== undefined && [first, ...more].every(nameless)
        ? `refuses ${actions?.[0]} on ${first}, which lacks the six characters at a secret's end; append -??????`
        : undefined;
}
