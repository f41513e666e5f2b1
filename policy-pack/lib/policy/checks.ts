import { blocksAt, nest } from "../keyed";
import { check, type ResourceCheck } from "../rule";
import { parsePolicy, type Document, type Statement } from "./document";

/** Resources by the property, as a path, that holds their policy document. */
export type Carriers = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a statement, completing "policy: <statement> …"; it may look at the whole document. */
export type StatementFault = (statement: Statement, document: Document) => string | undefined;

interface Examples {
    readonly compliant: Readonly<Record<string, string>>;
    readonly noncompliant: Readonly<Record<string, string>>;
}

function faultsOf(fault: StatementFault) {
    const known = new WeakMap<Document, readonly string[]>();
    return (document: Document): readonly string[] => {
        const before = known.get(document);
        if (before !== undefined) return before;
        const found = document.statements.flatMap((statement) => {
            const wrong = fault(statement, document);
            return wrong === undefined ? [] : [`${statement.label} ${wrong}`];
        });
        known.set(document, found);
        return found;
    };
}

/**
 * Judges each statement of every document that the carriers hold. The first carrier is tried with every example, the
 * others, which differ in the property's name only, with one of either kind.
 */
export function statementChecks(
    carriers: readonly Carriers[],
    fault: StatementFault,
    examples: Examples,
): readonly ResourceCheck[] {
    const judge = faultsOf(fault);
    const groups = carriers.flatMap((one) => Object.entries(one));
    const checkOf = (tokens: readonly string[], path: string, many: boolean) => {
        const parts = path.split(".");
        const each = (given: Readonly<Record<string, string>>) =>
            Object.fromEntries(
                Object.entries(given)
                    .slice(0, many ? undefined : 1)
                    .map(([title, policy]) => [title, nest(parts, policy)]),
            );
        return check<object>(tokens, {
            find: (props) =>
                blocksAt(props, parts).flatMap((policy) =>
                    judge(parsePolicy(policy)).map((wrong) => `${path}: ${wrong}`),
                ),
            compliant: each(examples.compliant),
            noncompliant: each(examples.noncompliant),
        });
    };
    return groups.flatMap(([path, [first, ...others]], i) => {
        if (first === undefined) return [];
        const rest = others.length === 0 ? [] : [checkOf(others, path, false)];
        return i === 0 ? [checkOf([first], path, true), ...rest] : [checkOf([first, ...others], path, false)];
    });
}
