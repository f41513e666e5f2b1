import ts from "typescript";

/** A change of one place in a source that ought to make an example fail. */
export interface Mutant {
    readonly line: number;
    /** The change in a few words. */
    readonly change: string;
    readonly source: string;
}

const swapped = new Map<ts.SyntaxKind, string>([
    [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
    [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
    [ts.SyntaxKind.LessThanToken, "<="],
    [ts.SyntaxKind.LessThanEqualsToken, "<"],
    [ts.SyntaxKind.GreaterThanToken, ">="],
    [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
    [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
    [ts.SyntaxKind.BarBarToken, "&&"],
]);
const methods = new Map([
    ["some", "every"],
    ["every", "some"],
    ["startsWith", "endsWith"],
    ["endsWith", "startsWith"],
]);
/** Parts of a rule that say nothing of what it finds: its metadata, its examples, and what examples are made of. */
const silent = new Set(["compliant", "noncompliant", "settings", "beside", "refused", "accepted"]);
/** Arguments, by place, of which only examples are made. */
const exampleArguments = new Map([
    ["forbid", 2],
    ["closedPolicyCheck", 2],
    ["pipelineCheck", 1],
]);

/**
 * Every mutant of a rule's source: conditions turned round, comparisons and connectives swapped, texts emptied,
 * elements of lists left out, returns without their value, calls that narrow a list left out. Examples, metadata and
 * messages are not mutated; nor is what only examples use.
 */
export function mutantsOf(path: string, source: string): readonly Mutant[] {
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
    const mutants: Mutant[] = [];
    const ignored = exampleHelpers(file);
    const replace = (node: ts.Node, text: string, change: string) => {
        const [start, end] = [node.getStart(file), node.getEnd()];
        const line = file.getLineAndCharacterOfPosition(start).line + 1;
        mutants.push({ line, change, source: source.slice(0, start) + text + source.slice(end) });
    };
    const visit = (node: ts.Node): void => {
        if (isSilent(node, ignored)) return;
        mutate(node, file, replace);
        ts.forEachChild(node, visit);
    };
    visit(file);
    return mutants;
}

function isSilent(node: ts.Node, ignored: ReadonlySet<string>): boolean {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return true;
    if (ts.isTypeAliasDeclaration(node)) return true;
    if (ts.isPropertyAssignment(node) && silent.has(node.name.getText())) return true;
    if (ts.isVariableStatement(node)) {
        return node.declarationList.declarations.every(({ name }) => ignored.has(name.getText()));
    }
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) return ignored.has(node.name.text);
    const { parent } = node;
    if (parent === undefined || !ts.isCallExpression(parent)) return false;
    const called = parent.expression.getText();
    const place = parent.arguments.findIndex((argument) => argument === node);
    // The first argument of rule() is its metadata.
    return called === "rule" ? place === 0 : place > 0 && place === exampleArguments.get(called);
}

type Replace = (node: ts.Node, text: string, change: string) => void;

function mutate(node: ts.Node, file: ts.SourceFile, replace: Replace): void {
    const text = (of: ts.Node) => of.getText(file);
    const short = (of: ts.Node) => text(of).replace(/\s+/g, " ").slice(0, 60);
    if (ts.isBinaryExpression(node)) {
        const operator = swapped.get(node.operatorToken.kind);
        if (operator !== undefined) replace(node.operatorToken, operator, `${short(node)}: ${operator}`);
        if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
            replace(node, text(node.left), `${short(node)}: without default`);
    }
    if (ts.isConditionalExpression(node) || ts.isIfStatement(node)) {
        const condition = ts.isIfStatement(node) ? node.expression : node.condition;
        replace(condition, "true", `${short(condition)}: true`);
        replace(condition, "false", `${short(condition)}: false`);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
        replace(node, `(${text(node.operand)})`, `${short(node)}: without !`);
    if (ts.isStringLiteral(node) && meansSomething(node)) replace(node, '""', `${short(node)}: empty`);
    if (ts.isNumericLiteral(node)) replace(node, String(Number(node.text) + 1), `${short(node)}: one more`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) replace(node, "false", "true: false");
    if (node.kind === ts.SyntaxKind.FalseKeyword) replace(node, "true", "false: true");
    if (ts.isArrayLiteralExpression(node)) {
        node.elements.forEach((element, i) => {
            const others = node.elements.filter((_, other) => other !== i).map(text);
            replace(node, `[${others.join(", ")}]`, `[…]: without ${short(element)}`);
        });
    }
    if (ts.isReturnStatement(node) && node.expression !== undefined && text(node.expression) !== "undefined")
        replace(node.expression, "undefined as never", `return ${short(node.expression)}: undefined`);
    if (ts.isRegularExpressionLiteral(node)) replace(node, "/(?!)/", `${short(node)}: matches nothing`);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const { name, expression } = node.expression;
        const other = methods.get(name.text);
        if (other !== undefined) replace(name, other, `${short(node)}: ${other}`);
        if (["filter", "toLowerCase", "trim"].includes(name.text))
            replace(node, text(expression), `without ${name.text}`);
    }
}

/** Whether a text is a value, and neither the name of a property nor part of a message. */
function meansSomething(node: ts.StringLiteral): boolean {
    const { parent, text } = node;
    if (text === "" || text.includes(" ")) return false;
    if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
    return !ts.isLiteralTypeNode(parent) && !ts.isTemplateSpan(parent);
}

/** Names declared at the top of the file that only examples use, or only one another. */
function exampleHelpers(file: ts.SourceFile): ReadonlySet<string> {
    const declared = new Set<string>();
    for (const statement of file.statements) {
        if (ts.isVariableStatement(statement))
            for (const { name } of statement.declarationList.declarations) declared.add(name.getText(file));
        if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) declared.add(statement.name.text);
    }
    const live = new Set<string>();
    let grown = true;
    while (grown) {
        const before = live.size;
        const walk = (node: ts.Node, own: string | undefined): void => {
            if (ts.isPropertyAssignment(node) && silent.has(node.name.getText(file))) return;
            if (ts.isIdentifier(node) && isReference(node) && declared.has(node.text) && node.text !== own)
                live.add(node.text);
            ts.forEachChild(node, (child) => walk(child, own));
        };
        for (const statement of file.statements) {
            const exported = ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).length > 0;
            const names = namesOf(statement, file);
            if (exported || names.length === 0 || names.some((name) => live.has(name))) walk(statement, names[0]);
        }
        grown = live.size > before;
    }
    return new Set([...declared].filter((name) => !live.has(name) && !isExported(file, name)));
}

/** Whether an identifier is a variable's name, and not a property's. */
function isReference(node: ts.Identifier): boolean {
    const { parent } = node;
    return !(
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        ts.isBindingElement(parent)
    );
}

function namesOf(statement: ts.Statement, file: ts.SourceFile): readonly string[] {
    if (ts.isVariableStatement(statement))
        return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    return ts.isFunctionDeclaration(statement) && statement.name !== undefined ? [statement.name.text] : [];
}

function isExported(file: ts.SourceFile, name: string): boolean {
    return file.statements.some(
        (statement) =>
            namesOf(statement, file).includes(name) &&
            ts.canHaveModifiers(statement) &&
            (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
    );
}
