import type { Condition } from "./document";

/** Joins conditions: all of them must hold. The same key under the same operator is a programming error. */
export function all(...conditions: readonly Condition[]): Condition {
    const joined: Record<string, Record<string, string | readonly string[]>> = {};
    for (const [operator, keys] of conditions.flatMap((condition) => Object.entries(condition))) {
        for (const [key, value] of Object.entries(keys)) {
            const block = (joined[operator] ??= {});
            if (key in block) {
                throw new Error(`conditions.${operator}.${key}: given twice; write one condition with all its values`);
            }
            block[key] = value;
        }
    }
    return joined;
}

/** The caller belongs to the organization, and so does what is called. */
export function insideOrganization(organizationId: string): Condition {
    return { StringEquals: { "aws:PrincipalOrgID": organizationId, "aws:ResourceOrgID": organizationId } };
}

/** The call came to KMS through one of these services of the region, not from the caller directly. */
export function viaService(region: string, ...services: readonly string[]): Condition {
    return { StringEquals: { "kms:ViaService": services.map((service) => `${service}.${region}.amazonaws.com`) } };
}

/** An AWS service acts for a resource of this account, not for a stranger's (confused deputy). */
export function onBehalfOf(accountId: string, ...sourceArns: readonly string[]): Condition {
    return sourceArns.length === 0
        ? { StringEquals: { "aws:SourceAccount": accountId } }
        : { StringEquals: { "aws:SourceAccount": accountId }, ArnLike: { "aws:SourceArn": sourceArns } };
}

/** The request's key is the one behind this alias. Only the deployer may move an alias. */
export function keyBehindAlias(...aliases: readonly string[]): Condition {
    return { "ForAnyValue:StringEquals": { "kms:ResourceAliases": aliases } };
}
