import type { PolicyDocument, Statement } from "../../../components/iam/document";
import { isRecord } from "./properties";

/**
 * A policy as AWS reads it: one statement may stand without its list. Undefined for anything that is no IAM policy (one in
 * another language has statements too, but neither Allow nor Deny), and for one of the version of 2008, which takes
 * variables for plain text (IAM user guide, Version).
 */
export function readDocument(value: unknown): PolicyDocument | undefined {
    const parsed = typeof value === "string" ? parsedJson(value) : value;
    if (!isRecord(parsed) || parsed["Version"] !== "2012-10-17" || parsed["Statement"] === undefined) {
        return undefined;
    }
    const given = parsed["Statement"];
    const statements: readonly unknown[] = Array.isArray(given) ? given : [given];
    return statements.every(isStatement) ? { Version: "2012-10-17", Statement: statements } : undefined;
}

export function parsedJson(value: string): unknown {
    try {
        return JSON.parse(value);
    } catch {
        return undefined;
    }
}

/** Names of actions, conditions and principals are checked by the evaluator when it first weighs the document. */
function isStatement(value: unknown): value is Statement {
    return isRecord(value) && (value["Effect"] === "Allow" || value["Effect"] === "Deny");
}

/** For policies that name no resource, being about what they are attached to. */
export function aboutResource(document: PolicyDocument, ...resources: readonly string[]): PolicyDocument {
    return {
        ...document,
        Statement: document.Statement.map((statement) =>
            statement.Resource === undefined && statement.NotResource === undefined
                ? { ...statement, Resource: resources }
                : statement,
        ),
    };
}
