import type { FoundationContext } from "../../foundation-context";
import type { Condition } from "../../iam/document";
import { deployerRoleName, iamPath } from "../../names";

/** The pipeline's role in whichever account; AWS Organizations makes it, so it has no path. */
export const anyDeployer = `arn:aws:iam::*:role/${deployerRoleName}`;

/** Everybody but the pipeline. For service control policies, whose principals are of the unit's own accounts. */
export const exceptDeployer: Condition = { ArnNotLike: { "aws:PrincipalArn": anyDeployer } };

/** The same where strangers call too: a role of this name in any other account is no pipeline. */
export const exceptOwnDeployer: Condition = {
    StringNotEquals: { "aws:PrincipalArn": `arn:aws:iam::\${aws:ResourceAccount}:role/${deployerRoleName}` },
};

/** The caller himself, not a service that passes his request on: his first request was judged already. */
export const byTheCallerHimself: Condition = { BoolIfExists: { "aws:ViaAWSService": "false" } };

/** Nobody but a service of AWS itself, which its own statement bounds (`aws:SourceOrgID`). */
export const byNoService: Condition = { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } };

/** The platform's roles of these keys, in whichever team: `*` stands for the team. */
export function teamRoles({ names }: FoundationContext, ...keys: readonly string[]): readonly string[] {
    return keys.map((key) => `arn:aws:iam::*:role${iamPath}${names.prefix}-*-${key}`);
}
