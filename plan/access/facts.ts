import type { RenderedResource } from "../engine/rendering";
import type { Fact } from "./facts/fact";
import { guardedFacts, guardedProperties } from "./facts/guarded-facts";
import { identityReaders } from "./facts/identities";
import { parsedJson } from "./facts/documents";
import { record, textMap, isRecord, text } from "./facts/properties";
import { surroundingReaders } from "./facts/surroundings";
import { namesSession, unknownPolicies, unread } from "./facts/unknown";

export type { Fact } from "./facts/fact";

/** What the resources of one rendering tell about access. */
export interface AccessFacts {
    readonly facts: readonly Fact[];
}

/** Policies in other languages than IAM's, which grant nothing, and the words by which IAM's readers know theirs. */
const readProperties: Readonly<Record<string, readonly string[]>> = {
    "aws:iam/role:Role": ["assumeRolePolicy", "inlinePolicies"],
    "aws:iam/rolePolicy:RolePolicy": ["policy"],
    "aws:iam/policy:Policy": ["policy"],
    "aws:organizations/policy:Policy": ["content"],
    "aws:ec2/vpcEndpoint:VpcEndpoint": ["policy"],
};

const known = new WeakMap<RenderedResource, readonly Fact[]>();

/**
 * Small plain data, so that facts of all accounts can be kept when their renderings are gone. What a resource tells is
 * worked out once: a change to one resource costs no more than that resource, and policies that did not change remain the
 * same objects, about which the evaluator knows already.
 */
export function accessFacts(resources: readonly RenderedResource[], region: string): AccessFacts {
    return {
        facts: resources.flatMap((resource) => {
            const facts = known.get(resource) ?? factsOf(resource, region);
            known.set(resource, facts);
            return facts;
        }),
    };
}

function factsOf(resource: RenderedResource, region: string): readonly Fact[] {
    const { type, urn, inputs, account } = resource;
    if (type === "pulumi:providers:aws") {
        return [{ fact: "default tags", provider: urn, tags: defaultTags(resource) }];
    }
    if (!type.startsWith("aws:")) {
        return [];
    }
    const reader = identityReaders[type] ?? surroundingReaders[type];
    const owner = account ?? "";
    const read = reader?.(resource, owner) ?? guardedFacts(resource, owner, region);
    return [
        ...read,
        ...read.flatMap((fact) => sessionsNamed(fact, urn)),
        ...unknownPolicies({ ...resource, urn, inputs }, readProperties[type] ?? guardedProperties(type)),
    ];
}

/** IAM user guide, permissions boundaries: what is granted to a session by its name passes its role's boundary. */
function sessionsNamed(fact: Fact, urn: string): readonly Fact[] {
    const named =
        fact.fact === "role"
            ? fact.trust
            : fact.fact === "resource policy" || fact.fact === "account policy"
              ? fact.policy
              : undefined;
    return named !== undefined && namesSession(named.document)
        ? [unread(urn, "policy", "it allows something to a session by its name, and callers are known as roles")]
        : [];
}

/** A provider's structured inputs are JSON texts. */
function defaultTags({ inputs }: RenderedResource): Readonly<Record<string, string>> {
    const given = parsedJson(text(inputs, "defaultTags") ?? "{}");
    return isRecord(given) ? textMap(record(given, "tags")) : {};
}
