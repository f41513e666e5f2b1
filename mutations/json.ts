import type { PolicyDocument } from "../components/iam/document";

/** The object or list that a text holds as JSON; undefined for any other text. */
export function json(text: string): object | undefined {
    if (!/^\s*[{[]/.test(text)) {
        return undefined;
    }
    try {
        const value: unknown = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : undefined;
    } catch {
        return undefined;
    }
}

/** Whether it is a policy as IAM evaluates it: statements with an effect. Data protection policies have none. */
export function isDocument(value: object): value is PolicyDocument {
    return (
        "Statement" in value &&
        Array.isArray(value.Statement) &&
        value.Statement.every((each: unknown) => typeof each === "object" && each !== null && "Effect" in each)
    );
}
