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
    /^aws:(iam\/(user|group|accessKey|openIdConnect|serviceSpecific|sshKey|signingCert)|kms\/grant|cloudwatch\/eventPermission|s3\/bucketAcl|s3\/accessPoint|s3control\/|lakeformation\/|ec2\/(amiLaunch|snapshotCreateVolumePermission|vpcEndpointServiceAllowed)|lambda\/functionUrl|ssoadmin\/|rolesanywhere\/|eks\/(accessEntry|podIdentity)|verifiedpermissions\/|glue\/resourcePolicy|ec2\/verifiedAccess)/;

/** Policies of resource types that no reader has read, and what grants access in another way. */
export function unknownPolicies({ urn, type, inputs }: RenderedResource, read: readonly string[]): readonly Fact[] {
    const carried = Object.entries(inputs)
        .filter(([property, value]) => !read.includes(property) && holdsPolicy(value))
        .map(([property]) => unread(urn, property, "a policy in a place that is not weighed"));
    return grants.test(type) ? [...carried, unread(urn, "type", `${type} is not weighed`)] : carried;
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

function hasStatements(value: Properties): boolean {
    const statements = value["Statement"];
    const list: readonly unknown[] = Array.isArray(statements) ? statements : [statements];
    return list.some((each) => isRecord(each) && typeof each["Effect"] === "string");
}
