import type { RenderedResource } from "../../engine/rendering";
import type { Attached } from "../model";
import { readDocument } from "./documents";
import type { Fact } from "./fact";
import { records, text, textMap, texts } from "./properties";
import { unread } from "./unknown";

type Reader = (resource: RenderedResource, account: string) => readonly Fact[];

/** What tells who may act, by resource type. Users, groups and their keys are none of ours and stay unknown. */
export const identityReaders: Readonly<Record<string, Reader>> = {
    "aws:iam/role:Role": role,
    "aws:iam/serviceLinkedRole:ServiceLinkedRole": serviceLinkedRole,
    "aws:iam/rolePolicy:RolePolicy": rolePolicy,
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": ({ urn, inputs }, account) =>
        attachment(urn, account, [text(inputs, "role")], text(inputs, "policyArn")),
    "aws:iam/policyAttachment:PolicyAttachment": ({ urn, inputs }, account) =>
        [...texts(inputs, "users"), ...texts(inputs, "groups")].length > 0
            ? [unread(urn, "users, groups", "users and groups are not weighed")]
            : attachment(urn, account, texts(inputs, "roles"), text(inputs, "policyArn")),
    "aws:iam/policy:Policy": managedPolicy,
    "aws:iam/samlProvider:SamlProvider": ({ inputs }, account) => [
        {
            fact: "saml provider",
            account,
            arn: `arn:aws:iam::${account}:saml-provider/${text(inputs, "name") ?? ""}`,
        },
    ],
};

function role({ urn, provider, inputs }: RenderedResource, account: string): readonly Fact[] {
    const name = text(inputs, "name");
    const trust = readDocument(inputs["assumeRolePolicy"]);
    if (name === undefined || trust === undefined) {
        return [unread(urn, "assumeRolePolicy", "no name or no trust policy that can be read")];
    }
    const inline: Attached[] = [];
    const faults: Fact[] = [];
    for (const each of records(inputs, "inlinePolicies")) {
        const document = readDocument(each["policy"]);
        if (document === undefined) {
            faults.push(unread(urn, "inlinePolicies", "no policy that can be read"));
        } else {
            inline.push({ name: `${name}/${text(each, "name") ?? "inline"}`, document });
        }
    }
    return [
        {
            fact: "role",
            urn,
            account,
            provider,
            name,
            arn: `arn:aws:iam::${account}:role${text(inputs, "path") ?? "/"}${name}`,
            trust: { name: `${name}/trust`, document: trust },
            boundary: text(inputs, "permissionsBoundary"),
            managed: texts(inputs, "managedPolicyArns"),
            inline,
            tags: textMap(inputs["tags"]),
        },
        ...faults,
    ];
}

function serviceLinkedRole({ urn, provider, inputs }: RenderedResource, account: string): readonly Fact[] {
    const service = text(inputs, "awsServiceName") ?? "";
    return [
        {
            fact: "service-linked role",
            urn,
            account,
            provider,
            service,
            arn: `arn:aws:iam::${account}:role/aws-service-role/${service}/AWSServiceRoleFor${service.split(".")[0] ?? ""}`,
            tags: textMap(inputs["tags"]),
        },
    ];
}

function rolePolicy({ urn, inputs }: RenderedResource, account: string): readonly Fact[] {
    const name = text(inputs, "role");
    const document = readDocument(inputs["policy"]);
    if (name === undefined || document === undefined) {
        return [unread(urn, "policy", "no role or no policy that can be read")];
    }
    const policy = { name: `${name}/${text(inputs, "name") ?? "inline"}`, document };
    return [{ fact: "role policy", urn, account, role: name, policy }];
}

function attachment(
    urn: string,
    account: string,
    roles: readonly (string | undefined)[],
    policyArn: string | undefined,
): readonly Fact[] {
    return roles.map((name) =>
        name === undefined || policyArn === undefined
            ? unread(urn, "policyArn", "no role or no policy is named")
            : { fact: "attachment", urn, account, role: name, policyArn },
    );
}

function managedPolicy({ urn, inputs }: RenderedResource, account: string): readonly Fact[] {
    const name = text(inputs, "name");
    const document = readDocument(inputs["policy"]);
    if (name === undefined || document === undefined) {
        return [unread(urn, "policy", "no name or no policy that can be read")];
    }
    const arn = `arn:aws:iam::${account}:policy${text(inputs, "path") ?? "/"}${name}`;
    return [{ fact: "managed policy", arn, policy: { name, document } }];
}
