import type { PolicyDocument } from "../../../components/iam/document";
import type { Properties, RenderedResource } from "../../engine/rendering";
import { parsedJson } from "./documents";
import type { Fact } from "./fact";
import { isRecord } from "./properties";

/** Something that may grant access and that the model cannot weigh. */
export function unread(urn: string, property: string, reason: string): Fact {
    return { fact: "unknown", urn, property, reason };
}

/**
 * What grants access, or makes an identity, without a policy document. A new kind of it is caught by its name or not at
 * all, so the names are broad.
 */
const grants =
    /^aws:(iam\/(user|group|accessKey|openIdConnect|serviceSpecific|sshKey|signingCert)|kms\/grant|cloudwatch\/eventPermission|s3\/bucketAcl|s3\/accessPoint|s3control\/|lakeformation\/|ec2\/(amiLaunch|snapshotCreateVolumePermission|vpcEndpointServiceAllowed)|lambda\/(functionUrl|layerVersionPermission)|servicecatalog\/portfolioShare|ssoadmin\/|rolesanywhere\/|eks\/(accessEntry|podIdentity)|verifiedpermissions\/|glue\/resourcePolicy|ec2\/verifiedAccess)/;

/** Properties that grant access beside a policy, and what they may say without granting any. */
const granting: readonly { readonly type: RegExp; readonly property: string; readonly harmless: readonly unknown[] }[] =
    [
        { type: /^aws:s3\/bucket(V2)?:/, property: "acl", harmless: ["private"] },
        { type: /^aws:s3\/bucket(V2)?:/, property: "grants", harmless: [] },
        {
            type: /^aws:s3\/(bucketObject(v2)?|objectCopy):/,
            property: "acl",
            harmless: ["private", "bucket-owner-full-control"],
        },
        { type: /^aws:s3\/objectCopy:/, property: "grants", harmless: [] },
        { type: /^aws:ssm\/document:/, property: "permissions", harmless: [] },
    ];

/** Policies of resource types that no reader has read, and what grants access in another way. */
export function unknownPolicies({ urn, type, inputs }: RenderedResource, read: readonly string[]): readonly Fact[] {
    const carried = Object.entries(inputs)
        .filter(([property, value]) => !read.includes(property) && holdsPolicy(value))
        .map(([property]) => unread(urn, property, "a policy in a place that is not weighed"));
    const given = granting
        .filter((each) => each.type.test(type) && inputs[each.property] !== undefined)
        .filter(({ property, harmless }) => !harmless.includes(inputs[property]))
        .map(({ property }) => unread(urn, property, "it grants access beside the policies that are weighed"));
    return grants.test(type)
        ? [...carried, ...given, unread(urn, "type", `${type} is not weighed`)]
        : [...carried, ...given];
}

/** Whether a value, or a text of JSON within it, has statements that allow or deny. */
function holdsPolicy(value: unknown): boolean {
    if (typeof value === "string") {
        // Cheap, since most texts are no JSON and most JSON has no statements.
        return value.includes("Statement") && value.includes("Effect") && holdsPolicy(parsedJson(value));
    }
    if (Array.isArray(value)) {
        return value.some(holdsPolicy);
    }
    return isRecord(value) && (hasStatements(value) || Object.values(value).some(holdsPolicy));
}

/** Whether a document allows something to a session by its name. */
export function namesSession({ Statement }: PolicyDocument): boolean {
    return Statement.some(
        ({ Effect, Principal: who }) =>
            Effect === "Allow" && who !== undefined && JSON.stringify(who).includes('"arn:aws:sts::'),
    );
}

function hasStatements(value: Properties): boolean {
    const statements = value["Statement"];
    const list: readonly unknown[] = Array.isArray(statements) ? statements : [statements];
    return list.some((each) => isRecord(each) && typeof each["Effect"] === "string");
}
