import type { Colors } from "picocolors/types";
import type { Decision, DecidingStatement } from "./explain";
import type { AccessModel } from "./model";
import type { Asked } from "./request";
import { guardedBy } from "./target";

/** An answer as the terminal shows it: the answer, the question, and the statements that decide, one a line. */
export function told({ who, action, resource, from }: Asked, decision: Decision, name: string, colors: Colors): string {
    const { allowed, decidedBy } = decision;
    const answer = allowed ? colors.green("allow") : colors.red("deny ");
    const arn = typeof who === "string" ? who : who.arn;
    const question = [
        `${answer}  ${colors.bold(name)} ${action} ${resource}`,
        colors.dim(`       ${arn === name ? "" : `${arn} `}from ${from}`),
    ];
    const statements = unique(decision.deciding);
    const width = Math.max(0, ...statements.map(({ sid }) => sid.length));
    const lines = statements.map(({ kind, policy, sid }) =>
        `       ${kind.padEnd(15)} ${allowed ? "allows" : "denies"}  ${sid.padEnd(width)}  ${colors.dim(policy ?? "")}`.trimEnd(),
    );
    return [...question, ...(lines.length > 0 ? lines : [`       ${decidedBy}`])].join("\n");
}

/** What a reader must know of a bucket that is none of the environment's: a slip of the pen makes one. */
export function remark(model: AccessModel, { resource }: Asked): string | undefined {
    return resource.startsWith("arn:aws:s3:::") && guardedBy(model, resource) === undefined
        ? "no bucket of the environment: taken for a stranger's that lets everybody in"
        : undefined;
}

/** What AWS attaches at every level to let things through decides nothing, and is said nothing of. */
function unique(statements: readonly DecidingStatement[]): readonly DecidingStatement[] {
    const telling = statements.filter(({ sid }) => sid !== "FullAWSAccess" && sid !== "(no sid)");
    return [...new Map(telling.map((each) => [`${each.kind} ${each.policy ?? ""} ${each.sid}`, each])).values()];
}
