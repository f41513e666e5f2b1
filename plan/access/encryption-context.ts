import type { PolicyDocument, Statement } from "../../components/iam/document";

const prefix = "kms:EncryptionContext:";
/** A key that the evaluator knows with any suffix, and that no call which uses a KMS key carries. */
const standIn = "aws:RequestTag/";

/** `kms:EncryptionContext:` and the name of a pair under a name that the evaluator, which lacks the key, can weigh. */
export function standInKey(key: string): string {
    return key.startsWith(prefix) ? `${standIn}${key}` : key;
}

/** The name that the policy has for a key. */
export function originalKey(key: string): string {
    return key.startsWith(`${standIn}${prefix}`) ? key.slice(standIn.length) : key;
}

/** The document with every condition on the encryption context under the stand-in name. */
export function withStandIns(document: PolicyDocument): PolicyDocument {
    return { ...document, Statement: document.Statement.map(withStandIn) };
}

const translated = new WeakMap<Statement, Statement>();

export function withStandIn(statement: Statement): Statement {
    const known = translated.get(statement) ?? translate(statement);
    translated.set(statement, known);
    return known;
}

function translate(statement: Statement): Statement {
    if (statement.Condition === undefined) {
        return statement;
    }
    const Condition = Object.fromEntries(
        Object.entries(statement.Condition).map(([operator, keys]) => [
            operator,
            Object.fromEntries(Object.entries(keys).map(([key, value]) => [standInKey(key), value])),
        ]),
    );
    return { ...statement, Condition };
}
