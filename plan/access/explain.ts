import type { RequestAnalysis } from "@cloud-copilot/iam-simulate";
import type { PolicyKind } from "./relevant";

export interface Decision {
    readonly allowed: boolean;
    /** Which policies decided and by which statements, such as `boundary denies: DenyFromElsewhere`. */
    readonly decidedBy: string;
    /** The same for machines: the Denies that stand in the way, or the Allows that let the request pass; may be empty. */
    readonly deciding: readonly DecidingStatement[];
}

export interface DecidingStatement {
    readonly kind: PolicyKind;
    /** The policy's name; undefined for one without. */
    readonly policy: string | undefined;
    readonly sid: string;
}

interface Part {
    readonly kind: PolicyKind;
    readonly allows: readonly DecidingStatement[];
    readonly denies: readonly DecidingStatement[];
}

/** `identity allows: A, B`, or every policy that stands in the way. */
export function explain(analysis: RequestAnalysis): Omit<Decision, "allowed"> {
    const parts = partsOf(analysis);
    const denials = parts.filter(({ denies }) => denies.length > 0);
    if (denials.length > 0) {
        return told(denials.map(({ kind, denies }) => ({ kind, verb: "denies", statements: denies })));
    }
    if (analysis.blockedBy?.includes("s3-bpa") === true) {
        return { decidedBy: "the public access block refuses what a public policy allows", deciding: [] };
    }
    if (analysis.result === "Allowed") {
        const grants = parts.filter(({ allows }) => allows.length > 0);
        return told(grants.map(({ kind, allows }) => ({ kind, verb: "allows", statements: allows })));
    }
    const silent = parts.filter(({ allows }) => allows.length === 0).map(({ kind }) => kind);
    return { decidedBy: `not allowed by: ${silent.join(", ")}`, deciding: [] };
}

function told(
    parts: readonly { kind: PolicyKind; verb: string; statements: readonly DecidingStatement[] }[],
): Omit<Decision, "allowed"> {
    return {
        decidedBy: parts
            .map(({ kind, verb, statements }) => `${kind} ${verb}: ${statements.map(({ sid }) => sid).join(", ")}`)
            .join("; "),
        deciding: parts.flatMap(({ statements }) => statements),
    };
}

type Analysed = Pick<NonNullable<RequestAnalysis["identityAnalysis"]>, "allowStatements" | "denyStatements">;

function partsOf(analysis: RequestAnalysis): readonly Part[] {
    const resource = analysis.resourceAnalysis?.result === "NotApplicable" ? undefined : analysis.resourceAnalysis;
    return [
        part("identity", analysis.identityAnalysis),
        part("boundary", analysis.permissionBoundaryAnalysis),
        part("resource policy", resource),
        part("endpoint", analysis.endpointAnalysis),
        ...(analysis.scpAnalysis?.ouAnalysis ?? []).flatMap((level) => part("scp", level)),
        ...(analysis.rcpAnalysis?.ouAnalysis ?? []).flatMap((level) => part("rcp", level)),
    ].flat();
}

function part(kind: PolicyKind, analysed: Analysed | undefined): readonly Part[] {
    const cited = (statements: Analysed["allowStatements"]) =>
        statements.map(({ policyId, statement }) => ({
            kind,
            policy: policyId === "" ? undefined : policyId,
            sid: statement.sid() ?? "(no sid)",
        }));
    return analysed === undefined
        ? []
        : [{ kind, allows: cited(analysed.allowStatements), denies: cited(analysed.denyStatements) }];
}
