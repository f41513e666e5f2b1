/** One value or several, as IAM's JSON has it. */
export type OneOrMore = string | readonly string[];

export type Principal = "*" | Readonly<Partial<Record<"AWS" | "Service" | "Federated", OneOrMore>>>;

/** Operator, then condition key, then the values. */
export type Condition = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;

/** One statement. `Sid` is required: findings, proofs and reviews name statements by it. */
export interface Statement {
    readonly Sid: string;
    readonly Effect: "Allow" | "Deny";
    readonly Principal?: Principal;
    readonly Action?: OneOrMore;
    readonly NotAction?: OneOrMore;
    readonly Resource?: OneOrMore;
    readonly NotResource?: OneOrMore;
    readonly Condition?: Condition;
}

export interface PolicyDocument {
    readonly Version: "2012-10-17";
    readonly Statement: readonly Statement[];
}

/** A document of these statements; lists are flattened and `undefined` dropped, so that optional parts read in place. */
export function policy(...statements: readonly (Statement | readonly Statement[] | undefined)[]): PolicyDocument {
    return { Version: "2012-10-17", Statement: statements.flat().filter((statement) => statement !== undefined) };
}

/** The document as AWS takes it: without white space, which counts against AWS's size limits. */
export function toJson(document: PolicyDocument): string {
    return JSON.stringify(document);
}

/** Fails while there is time to split a team, rather than in AWS in the middle of an update. */
export function withinSize(document: PolicyDocument, longest: number, what: string): PolicyDocument {
    const size = toJson(document).length;
    if (size > longest) {
        throw new Error(`${what}: longer than AWS takes (${size}); at most ${longest} characters; split the team`);
    }
    return document;
}
