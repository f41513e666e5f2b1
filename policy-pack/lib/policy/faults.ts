import { parsePolicy, type Statement } from "./document";
import { openGrants } from "./questions";
import { whenKnown } from "../unknown";

/** What a statement grants, short enough for one line. */
export function grantOf(statement: Statement): string {
    const actions = whenKnown(() => actionsOf(statement)) ?? ["what is not known yet"];
    return actions.length > 3 ? `${actions.slice(0, 3).join(", ")} and ${actions.length - 3} more` : actions.join(", ");
}

function actionsOf(statement: Statement): readonly string[] {
    return statement.actions ?? statement.notActions?.map((action) => `all but ${action}`) ?? ["nothing"];
}

/** Faults of a resource policy that anybody in the world can use, or that cannot be read. */
export function openPolicyFaults(policy: unknown, property = "policy"): readonly string[] {
    const document = parsePolicy(policy);
    if (document.problem !== undefined) return [`${property} ${document.problem}; give a policy document`];
    return openGrants(document).map(
        (statement) =>
            `${property}: ${statement.label} lets anyone call ${grantOf(statement)}; ` +
            "name the principals, or demand aws:PrincipalOrgID or aws:SourceAccount",
    );
}

/** A policy document of the given statements, for examples. */
export function policyOf(...statements: readonly object[]): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
