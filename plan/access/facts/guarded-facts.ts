import type { PolicyDocument, Statement } from "../../../components/iam/document";
import type { RenderedResource } from "../../engine/rendering";
import { aboutResource, readDocument } from "./documents";
import type { Fact } from "./fact";
import { arnOf, records, record, text, textMap } from "./properties";
import { bucketArn, carriers, guarded, type Guarded } from "./resources";
import { unread } from "./unknown";

/** What has a policy, and the policies. */
export function guardedFacts(resource: RenderedResource, account: string, region: string): readonly Fact[] {
    const { type, urn, inputs } = resource;
    const kind = guarded[type];
    if (kind !== undefined) {
        return resourceFacts(resource, account, kind);
    }
    const carrier = carriers[type];
    if (carrier === undefined) {
        return accountFacts[type]?.(resource, account) ?? [];
    }
    const arn = carrier.on(inputs, resource, region);
    return arn === undefined
        ? [unread(urn, carrier.property, "what the policy is attached to is not known")]
        : attached(resource, account, arn, carrier.property);
}

function resourceFacts(resource: RenderedResource, account: string, kind: Guarded): readonly Fact[] {
    const { urn, provider, inputs } = resource;
    const arn = kind.arn === undefined ? arnOf(resource) : kind.arn(resource);
    if (arn === undefined) {
        return [unread(urn, "arn", "its ARN is not known")];
    }
    const own = kind.policy !== undefined && inputs[kind.policy] !== undefined;
    return [
        {
            fact: "resource",
            urn,
            account,
            provider,
            kind: kind.kind,
            arn,
            encryptedWith: kind.key?.(inputs),
            tags: textMap(inputs["tags"]),
        },
        ...(own ? attached(resource, account, arn, kind.policy) : []),
    ];
}

function attached({ urn, inputs }: RenderedResource, account: string, arn: string, property: string): readonly Fact[] {
    const document = readDocument(inputs[property]);
    if (document === undefined) {
        return [unread(urn, property, "no policy that can be read")];
    }
    return [
        { fact: "resource policy", urn, account, arn, policy: { name: nameOf(arn), document: about(arn, document) } },
    ];
}

/** The policies of repositories are about the repository, and say so by saying nothing. */
function about(arn: string, document: PolicyDocument): PolicyDocument {
    return arn.startsWith("arn:aws:ecr:") ? aboutResource(document, arn) : document;
}

/** As evidence calls it: the resource without what all ARNs begin with. */
function nameOf(arn: string): string {
    return arn
        .replace(/^arn:aws:/, "")
        .replace(/:::/, " ")
        .replace(/:[^:]*:\d{12}:/, " ");
}

/** What says something of a resource, or of a whole account, in its own way. */
const accountFacts: Readonly<Record<string, (resource: RenderedResource, account: string) => readonly Fact[]>> = {
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": (resource, account) =>
        accountPolicy(resource, account, "logs", "policyDocument"),
    "aws:ecr/registryPolicy:RegistryPolicy": (resource, account) => accountPolicy(resource, account, "ecr", "policy"),
    "aws:kms/alias:Alias": ({ inputs }, account) => [
        { fact: "alias", account, name: text(inputs, "name") ?? "", key: text(inputs, "targetKeyId") ?? "" },
    ],
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": ({ inputs }) => {
        const [rule] = records(inputs, "rules");
        const key = text(record(rule ?? {}, "applyServerSideEncryptionByDefault"), "kmsMasterKeyId");
        const arn = bucketArn(text(inputs, "bucket"));
        return key === undefined || arn === undefined ? [] : [{ fact: "encryption", arn, key }];
    },
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": (resource, account) =>
        publicAccess(resource, account, bucketArn(text(resource.inputs, "bucket"))),
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": (resource, account) =>
        publicAccess(resource, account, undefined),
    "aws:lambda/permission:Permission": permission,
};

function accountPolicy(
    { urn, inputs }: RenderedResource,
    account: string,
    service: "logs" | "ecr",
    property: string,
): readonly Fact[] {
    const document = readDocument(inputs[property]);
    const name = text(inputs, "policyName") ?? `${service} registry`;
    return document === undefined
        ? [unread(urn, property, "no policy that can be read")]
        : [{ fact: "account policy", account, service, policy: { name, document } }];
}

/** RestrictPublicBuckets is what stands between a public policy and strangers; the others keep such policies away. */
function publicAccess({ inputs }: RenderedResource, account: string, arn: string | undefined): readonly Fact[] {
    return inputs["restrictPublicBuckets"] === true && inputs["blockPublicPolicy"] === true
        ? [{ fact: "public access blocked", account, arn }]
        : [];
}

/** Lambda writes the statement itself (Lambda developer guide, AddPermission). */
function permission({ urn, inputs }: RenderedResource, account: string): readonly Fact[] {
    const [principal, action, target] = ["principal", "action", "function"].map((name) => text(inputs, name));
    if (principal === undefined || action === undefined || target?.startsWith("arn:") !== true) {
        return [unread(urn, "function", "the function is not named by its ARN")];
    }
    const conditions = {
        ...(inputs["sourceArn"] !== undefined && { ArnLike: { "aws:SourceArn": text(inputs, "sourceArn") ?? "" } }),
        ...(inputs["sourceAccount"] !== undefined && {
            StringEquals: { "aws:SourceAccount": text(inputs, "sourceAccount") ?? "" },
        }),
    };
    const statement: Statement = {
        Sid: text(inputs, "statementId") ?? "Permission",
        Effect: "Allow",
        Principal:
            principal === "*"
                ? "*"
                : principal.endsWith(".amazonaws.com")
                  ? { Service: principal }
                  : { AWS: principal },
        Action: action,
        Resource: target,
        ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
    };
    const document: PolicyDocument = { Version: "2012-10-17", Statement: [statement] };
    return [{ fact: "resource policy", urn, account, arn: target, policy: { name: nameOf(target), document } }];
}

/** Properties whose policies these readers weigh, by resource type. */
export function guardedProperties(type: string): readonly string[] {
    const property = guarded[type]?.policy ?? carriers[type]?.property ?? accountProperties[type];
    return property === undefined ? [] : [property];
}

const accountProperties: Readonly<Record<string, string>> = {
    "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": "policyDocument",
    "aws:ecr/registryPolicy:RegistryPolicy": "policy",
};
