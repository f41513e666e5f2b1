import { exemptsServices } from "./bounds";
import type { Document, Statement } from "./document";
import { narrows } from "./narrowing";
import { comprises, denies } from "./questions";

const create = "kms:CreateGrant";
const forServices = "kms:grantisforawsresource";
/** What says to whom, for what or through which service a grant may be made. */
const bounding = /^kms:(viaservice|granteeprincipal|grantoperations|grantconstrainttype)$/;
const says = (values: readonly string[], wanted: string) => values.every((value) => value.toLowerCase() === wanted);

/** Whether the conditions of a statement say to whom, for what or through which service it lets grants be made. */
export function boundsGrants(statement: Statement): boolean {
    return statement.conditions.some((condition) => {
        const { key, kind, negated, values } = condition;
        if (key === forServices) return kind === "bool" && values.length > 0 && says(values, "true");
        // Every request for a grant tells its operations, so that ForAllValues leaves no gap.
        if (key === "kms:grantoperations") return !negated && kind === "string" && values.length > 0;
        return bounding.test(key) && narrows(statement, condition);
    });
}

/** Whether a Deny for everybody refuses grants that are not for AWS's services. */
export function refusesGrantsForOthers(document: Document): boolean {
    return denies(document).some(({ principals, conditions, ...deny }) => {
        const about = conditions.filter((condition) => !exemptsServices(condition));
        const others = ({ key, kind, values }: (typeof about)[number]) =>
            key === forServices && kind === "bool" && says(values, "false");
        return (
            principals?.anyone === true && about.every(others) && comprises({ ...deny, principals, conditions }, create)
        );
    });
}
