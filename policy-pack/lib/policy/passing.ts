import type { Condition } from "./condition";
import type { Document, Statement } from "./document";
import { hasWildcard, overlaps } from "./glob";
import { denies, inAws } from "./questions";

/** Whether a resource stands for roles that were never meant: no part of a role's name is fixed. */
function isAnyRole(resource: string): boolean {
    const name = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:role\/(.*)$/.exec(resource)?.[1];
    return name === undefined ? overlaps(inAws(resource), "arn:aws:iam::*:role/*") : /^[*?/]*$/.test(name);
}

/** Whether an Allow of iam:PassRole is about roles of any name. */
export function passesAnyRole({ resources, notResources }: Statement): boolean {
    return notResources !== undefined || (resources?.some(isAnyRole) ?? false);
}

const service = "iam:passedtoservice";
/** Whether the condition leaves out no service: a pattern for all, or all but some. */
const isHollow = ({ negated, values }: Condition) =>
    negated || values.some((value) => /^[*?]+([.*?]*amazonaws\.com[.*?cn]*)?$/.test(value));

/** Why the roles that are named may go to any service, which their own trust may not know how to refuse. */
export function passesToAnyService({ resources, conditions }: Statement, document: Document): string | undefined {
    const about = conditions.filter(({ key }) => key === service);
    const [hollow] = about.every(isHollow) ? about : [];
    if (hollow !== undefined)
        return `passes to any service: ${hollow.operator} iam:PassedToService is ${hollow.values.join(", ")}; name the services`;
    const family = resources?.find(hasWildcard);
    const held =
        conditions.some(({ key }) => key === service || key === "iam:associatedresourcearn") ||
        denies(document).some((deny) => deny.conditions.some(({ key, negated }) => key === service && negated));
    return family === undefined || held
        ? undefined
        : `passes roles that are not named (${family}) to any service; demand iam:PassedToService`;
}
