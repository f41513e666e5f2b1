import { isUnknown } from "./unknown";

/** With its prefix, or as the console shows it, which secrets and parameters take too. */
const managed = /(^|:)alias\/aws\/|^aws\/[a-z0-9-]+$|^(AWS_OWNED_(KMS_)?KEY|S3_MANAGED_KEY)$/;

/**
 * Why a key property does not name a customer managed key. Presence is the question, so a key that exists only after
 * the update is as good as a known one.
 */
export function keyFault(props: object | undefined, property: string, path = property): string | undefined {
    const value: unknown = props && Object.getOwnPropertyDescriptor(props, property)?.value;
    if (isUnknown(value)) return undefined;
    if (value === undefined || value === null || value === "") {
        return `${path} is unset; name a customer managed KMS key`;
    }
    return typeof value === "string" && managed.test(value)
        ? `${path} is ${value}, a key that AWS manages; name a customer managed KMS key`
        : undefined;
}
