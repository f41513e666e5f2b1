import type { Statement } from "../components/iam/document";
import type { RenderedResource } from "../plan/engine";
import { isDocument, json } from "./json";
import { changed, type Mutant } from "./mutant";

type Inputs = RenderedResource["inputs"];

/** A hole that public samples of closed SageMaker environments ship while they read closed. */
interface FalseClosure {
    readonly name: string;
    /** Where it is put: the first resource of this type whose name matches. */
    readonly type: string;
    readonly at: RegExp;
    readonly broken: (inputs: Inputs, resource: RenderedResource) => Inputs;
}

const allow = (Sid: string, Action: string | readonly string[], more: object = {}): Statement => ({
    Sid,
    Effect: "Allow",
    Action,
    Resource: "*",
    ...more,
});

const closures: readonly FalseClosure[] = [
    {
        name: "an inverted StringNotEquals on the endpoint in a key policy",
        type: "aws:kms/key:Key",
        at: /-keys-data$/,
        broken: (inputs, { account }) =>
            withStatements(inputs, "policy", (statements) => [
                ...statements.filter(({ Effect }) => Effect === "Allow"),
                allow("OnlyThroughTheEndpoint", ["kms:Decrypt", "kms:GenerateDataKey"], {
                    Principal: { AWS: `arn:aws:iam::${account ?? ""}:root` },
                    Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0a1b2c3d4e5f60718" } },
                }),
            ]),
    },
    {
        name: "a role exempt from the bucket's endpoint rule",
        type: "aws:s3/bucketPolicy:BucketPolicy",
        at: /-buckets-input-policy$/,
        broken: (inputs, { account }) =>
            withStatements(inputs, "policy", (statements) =>
                statements.map((statement) =>
                    statement.Sid === "OnlyThroughOwnEndpoints"
                        ? {
                              ...statement,
                              Condition: exempting(statement.Condition, `arn:aws:iam::${account ?? ""}:role/kura/*`),
                          }
                        : statement,
                ),
            ),
    },
    {
        name: "a bucket-name wildcard in an endpoint policy",
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        at: /-network-gateway-s3$/,
        broken: (inputs) =>
            withStatements(inputs, "policy", (statements) => [
                ...statements,
                { ...allow("SageMakersBuckets", "s3:*", { Principal: "*" }), Resource: "arn:aws:s3:::*sagemaker*" },
            ]),
    },
    {
        name: ".amazonaws.com in the allow-list",
        type: "aws:networkfirewall/ruleGroup:RuleGroup",
        at: /-wall-allowed-/,
        broken: (inputs) => replacing(inputs, /huggingface\.co/g, ".amazonaws.com"),
    },
    {
        name: "a stateless pass for fragments",
        type: "aws:networkfirewall/firewallPolicy:FirewallPolicy",
        at: /-wall-policy$/,
        broken: (inputs) => put(inputs, ["firewallPolicy", "statelessFragmentDefaultActions"], ["aws:pass"]),
    },
    {
        name: "an Allow of sagemaker:* beside the encryption condition",
        type: "aws:iam/rolePolicy:RolePolicy",
        at: /-roles-studio-\w+-policy$/,
        broken: (inputs) =>
            withStatements(inputs, "policy", (statements) => [...statements, allow("Everything", "sagemaker:*")]),
    },
    {
        name: "key administration in the execution role",
        type: "aws:iam/rolePolicy:RolePolicy",
        at: /-roles-studio-\w+-policy$/,
        broken: (inputs) =>
            withStatements(inputs, "policy", (statements) => [
                ...statements,
                allow("ManageKeys", ["kms:PutKeyPolicy", "kms:CreateGrant", "kms:ScheduleKeyDeletion", "kms:Decrypt"]),
            ]),
    },
    {
        name: "a self-referencing group shared by all users",
        type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        at: /-studio-network-endpoints$/,
        broken: (inputs) => inputs,
    },
];

/** The known false closures, one mutant each; a rendering without the place has none of that kind. */
export function falseClosures(resources: readonly RenderedResource[]): readonly Mutant[] {
    return closures.flatMap(({ name, type, at, broken }): readonly Mutant[] => {
        const resource = resources.find((each) => each.type === type && at.test(each.name));
        return resource === undefined ? [] : [closureIn(resource, name, broken)];
    });
}

function closureIn(resource: RenderedResource, change: string, broken: FalseClosure["broken"]): Mutant {
    const way = "known false closure";
    if (change === "a self-referencing group shared by all users") {
        const by = [...sharedGroup(resource)];
        return { way, type: resource.type, where: resource.name, change, urns: [], by };
    }
    const by = [{ ...resource, inputs: broken(resource.inputs, resource) }];
    return { way, type: resource.type, where: resource.name, change, urns: [resource.urn], by };
}

/** The group that all apps of the domain have lets itself in, on the ports of Jupyter. */
function sharedGroup(egress: RenderedResource): readonly RenderedResource[] {
    const securityGroupId = egress.inputs["securityGroupId"];
    const ports = { fromPort: 8192, toPort: 65535, ipProtocol: "tcp" };
    return (["Ingress", "Egress"] as const).map((direction) => {
        const type = `aws:vpc/securityGroup${direction}Rule:SecurityGroup${direction}Rule`;
        const name = `${egress.name}-self-${direction.toLowerCase()}`;
        const head = egress.urn.split("::").slice(0, 2).join("::");
        return {
            ...egress,
            urn: `${head}::${type}::${name}`,
            type,
            name,
            id: `sgr-${name}`,
            inputs: { securityGroupId, referencedSecurityGroupId: securityGroupId, ...ports },
        };
    });
}

function withStatements(
    inputs: Inputs,
    property: string,
    change: (statements: readonly Statement[]) => readonly Statement[],
): Inputs {
    const document = json(String(inputs[property]));
    return document !== undefined && isDocument(document)
        ? { ...inputs, [property]: JSON.stringify({ ...document, Statement: change(document.Statement) }) }
        : inputs;
}

function exempting(condition: Statement["Condition"], role: string): Statement["Condition"] {
    return { ...condition, ArnNotLike: { ...condition?.["ArnNotLike"], "aws:PrincipalArn": role } };
}

function replacing(inputs: Inputs, what: RegExp, by: string): Inputs {
    const copy: unknown = JSON.parse(JSON.stringify(inputs).replaceAll(what, by));
    return Object.fromEntries(Object.entries(copy ?? {}));
}

function put(inputs: Inputs, path: readonly string[], value: unknown): Inputs {
    return Object.fromEntries(Object.entries(changed(inputs, path, value) ?? {}));
}
