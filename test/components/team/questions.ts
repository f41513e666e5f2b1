import assert from "node:assert/strict";
import { policy, type PolicyDocument } from "../../../components/iam/document";
import { decide, type RequestContext } from "../../../plan/access/decide";

/** May `who` do this? Their own IAM policy allows everything, so that the resource's policy alone decides. */
export interface Asked {
    readonly who: string;
    readonly does: string;
    readonly on: string;
    readonly with?: RequestContext;
    /** Somebody has added a statement that allows everybody everything: what is refused must be refused explicitly. */
    readonly careless?: boolean;
    readonly allowed: boolean;
}

const everything = policy({ Sid: "Everything", Effect: "Allow", Action: "*", Resource: "*" });

/** The answer that a resource's policy gives. */
export async function ask(document: PolicyDocument, question: Asked, account: string) {
    const service = question.does.split(":")[0] ?? "";
    const carelessly = policy(...document.Statement, {
        Sid: "Careless",
        Effect: "Allow",
        Principal: "*",
        Action: `${service}:*`,
        Resource: "*",
    });
    return decide({
        principal: question.who,
        action: question.does,
        resource: question.on,
        resourceAccount: account,
        context: question.with ?? {},
        identity: question.who.startsWith("arn:") ? [everything] : [],
        resourcePolicy: question.careless === true ? carelessly : document,
    });
}

/** One test for each question. */
export function itAnswers(document: () => PolicyDocument, questions: readonly Asked[], account: string): void {
    for (const question of questions) {
        it(describeQuestion(question), async () => {
            const answer = await ask(document(), question, account);
            assert.equal(answer.allowed, question.allowed, answer.decidedBy);
        });
    }
}

/**
 * Statements without which every answer stays the same: either they are superfluous or a question is missing. Only
 * answers that a statement took part in can change without it, so only those are asked again.
 */
export async function unneeded(
    document: PolicyDocument,
    questions: readonly Asked[],
    account: string,
): Promise<readonly string[]> {
    const answered = await Promise.all(
        questions.map(async (question) => ({ question, answer: await ask(document, question, account) })),
    );
    const superfluous: string[] = [];
    for (const statement of document.Statement) {
        const without = policy(...document.Statement.filter((other) => other !== statement));
        const concerned = answered.filter(({ answer }) => answer.decidedBy.includes(statement.Sid));
        const again = await Promise.all(concerned.map(({ question }) => ask(without, question, account)));
        if (again.every(({ allowed }, index) => allowed === concerned[index]?.answer.allowed)) {
            superfluous.push(statement.Sid);
        }
    }
    return superfluous;
}

function describeQuestion({ who, does, on, with: context, careless, allowed }: Asked): string {
    const name = who.split("/").at(-1) ?? who;
    const where = on.split(":").at(-1) ?? on;
    const how = Object.entries(context ?? {})
        .filter(([key]) => key !== "aws:PrincipalOrgID")
        .map(([key, value]) => `${key.split(":").at(-1)}=${shorten(value)}`)
        .join(" ");
    return [
        allowed ? "lets" : "refuses",
        `${name} ${does} on ${where}`,
        how === "" ? "" : `with ${how}`,
        careless === true ? "even after a careless Allow" : "",
    ]
        .filter((part) => part !== "")
        .join(" ");
}

function shorten(value: string | readonly string[] | undefined): string {
    return value === undefined ? "nothing" : [value].flat().join("+").replace("arn:aws:s3:::kura-test-radar-", "");
}
