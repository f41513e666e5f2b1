import { boundOfKey, exemptsServices, isDefinite } from "./bounds";
import type { Condition } from "./condition";
import type { Statement } from "./document";

/** Keys that say who belongs or comes through one's own network: a Deny spares their values, it does not name them. */
const belonging =
    /^aws:(principalorgid|principalorgpaths|sourceorgid|sourceorgpaths|resourceorgid|resourceorgpaths|vpceorgid|vpceorgpaths|vpceaccount|sourcevpc|sourcevpce|sourcevpcarn|sourceaccount)$/;

/** Values that a guard asks for, by key: to refuse them is to refuse what is safe. */
const safe: readonly (readonly [RegExp, RegExp])[] = [
    [/^aws:securetransport$|^aws:multifactorauthpresent$/, /^true$/i],
    [/^(ec2:encrypted|rds:storageencrypted|elasticfilesystem:encrypted)$/, /^true$/i],
    [/^sagemaker:(networkisolation|intercontainertrafficencryption)$/, /^true$/i],
    [/^sagemaker:appnetworkaccesstype$/, /^vpconly$/i],
    [/^sagemaker:(directinternetaccess|rootaccess)$/, /^disabled$/i],
    [/^ec2:metadatahttptokens$/, /^required$/i],
    [/^s3:x-amz-server-side-encryption$/, /^aws:kms(:dsse)?$/i],
    [/^s3:x-amz-server-side-encryption-aws-kms-key-id$/, /^arn:/i],
];

/** Keys whose mere presence is what a guard asks for. */
const wanted =
    /^sagemaker:(vpcsubnets|vpcsecuritygroupids|volumekmskey|outputkmskey)$|^(lambda|glue|cloudshell):(vpcids|subnetids|securitygroupids)$/;

function namesTheSafe({ kind, key, negated, values, operator }: Condition): boolean {
    if (negated || values.length === 0) return false;
    if (kind === "numeric")
        return (
            (key === "s3:tlsversion" && /^numericgreater/i.test(operator)) ||
            (key === "aws:multifactorauthage" && /^numericless/i.test(operator))
        );
    if (kind === "null")
        // That a call comes through a network at all may be held against it: AWS's services make theirs without.
        return (key.includes("orgid") || wanted.test(key)) && values.every((value) => value.toLowerCase() === "false");
    if (belonging.test(key) || (wanted.test(key) && kind !== "other"))
        return boundOfKey(key) === undefined || values.every((value) => isDefinite(key, value));
    return safe.some(([name, value]) => name.test(key) && values.every((one) => value.test(one)));
}

/** Services that answer from us-east-1 wherever one is: a guard on Regions leaves them out, one on a single Region need not. */
const global = /^(iam|organizations|sts|support|route53|cloudfront):/;

function refusesOwnRegions({ notActions, conditions }: Statement): string | undefined {
    const region = conditions.find(
        ({ key, kind, negated }) => key === "aws:requestedregion" && kind === "string" && !negated,
    );
    return region !== undefined && notActions?.some((one) => global.test(one)) && !region.values.includes("us-east-1")
        ? `refuses what it should spare: ${region.operator} aws:RequestedRegion is ${region.values.join(", ")}; turn the condition round`
        : undefined;
}

/** AWS's services have no organization: what is for them and for strangers at once is for them alone. */
function refusesServices({ conditions }: Statement): string | undefined {
    const service = conditions.find(({ key, kind }) => key === "aws:principalisawsservice" && kind === "bool");
    const stranger = conditions.find(
        ({ key, negated }) => negated && /^aws:principal(orgid|orgpaths|account)$/.test(key),
    );
    return service?.values.every((value) => value.toLowerCase() === "true") && stranger !== undefined
        ? `refuses AWS's services in place of strangers: ${service.operator} aws:PrincipalIsAWSService is true; set it to false`
        : undefined;
}

/** Why a Deny refuses those whom it should spare. With a condition beside that singles something out, it may be meant. */
export function inverted(statement: Statement): string | undefined {
    const { effect, conditions } = statement;
    if (effect !== "Deny") return undefined;
    const other = refusesOwnRegions(statement) ?? refusesServices(statement);
    if (other !== undefined) return other;
    const about = conditions.filter((condition) => !exemptsServices(condition));
    const [first] = about.filter(namesTheSafe);
    // Addresses may be refused by themselves, so they say nothing either way.
    const rest = about.filter(({ kind, negated }) => kind !== "ip" || negated);
    return first !== undefined && rest.every(namesTheSafe)
        ? `refuses what it should spare: ${first.operator} ${first.key} is ${first.values.join(", ")}; turn the condition round`
        : undefined;
}
