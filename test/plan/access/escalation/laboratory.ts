import { policy, type PolicyDocument, type Statement } from "../../../../components/iam/document";
import { hostRunners, jobRunners } from "../../../../plan/access/escalation/techniques/compute";
import { orderRunners } from "../../../../plan/access/escalation/techniques/orders";
import { sageMakerRunners } from "../../../../plan/access/escalation/techniques/sagemaker";
import type {
    AccessModel,
    AccountFacts,
    Attached,
    GuardedResource,
    Principal,
    ResourceKind,
} from "../../../../plan/access/model";

/** The one account of an environment in which nothing but permissions stands in an attacker's way. */
export const account = "111111111111";
export const managementAccount = "222222222222";
const region = "ap-northeast-1";

const services = [
    ...new Set([...hostRunners, ...jobRunners, ...sageMakerRunners, ...orderRunners].map(({ service }) => service)),
].map((service) => `${service}.amazonaws.com`);

function attached(name: string, ...statements: readonly Statement[]): Attached {
    return { name, document: policy(...statements) };
}

const trust: PolicyDocument = policy(
    {
        Sid: "Services",
        Effect: "Allow",
        Principal: { Service: services },
        Action: ["sts:AssumeRole", "sts:SetSourceIdentity"],
    },
    {
        Sid: "Saml",
        Effect: "Allow",
        Principal: { Federated: `arn:aws:iam::${account}:saml-provider/corp` },
        Action: "sts:AssumeRoleWithSAML",
    },
    {
        Sid: "Web",
        Effect: "Allow",
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/token.example.com` },
        Action: "sts:AssumeRoleWithWebIdentity",
    },
);

function role(name: string, rest: Partial<Principal> = {}): Principal {
    return {
        arn: `arn:aws:iam::${account}:role/${name}`,
        account,
        name,
        urn: "",
        kind: "workload",
        persona: undefined,
        member: undefined,
        identity: [
            attached(`${name}/permissions`, {
                Sid: "PlaceInterfaces",
                Effect: "Allow",
                Action: "ec2:CreateNetworkInterface",
                Resource: "*",
            }),
            attached("managed"),
        ],
        boundary: attached("managed-boundary", { Sid: "All", Effect: "Allow", Action: "*", Resource: "*" }),
        trust: { name: `${name}/trust`, document: trust },
        tags: {},
        ...rest,
    };
}

/** Whose every permission is what a technique needs. */
export function attacker(actions: readonly string[], trusting = false, home = account): AccessModel {
    const own = role("attacker", {
        arn: `arn:aws:iam::${home}:role/attacker`,
        account: home,
        kind: "persona",
        member: "ann",
        boundary: undefined,
        identity:
            actions.length === 0
                ? []
                : [attached("attacker/permissions", { Sid: "Mine", Effect: "Allow", Action: actions, Resource: "*" })],
    });
    const trusted: Statement = {
        Sid: "Attacker",
        Effect: "Allow",
        Principal: { AWS: own.arn },
        Action: "sts:AssumeRole",
    };
    const victim = role("victim", {
        trust: { name: "victim/trust", document: policy(...trust.Statement, ...(trusting ? [trusted] : [])) },
    });
    const roles = [own, victim, role("studio-ann", { member: "ann" }), role("studio-bob", { member: "bob" })];
    const resources = [key, ...kinds.map(resource), bucket("landing"), bucket("outbox")];
    return {
        environment: "lab",
        region,
        organizationId: "o-lab0000000",
        accounts: new Map([
            [account, facts(account, "lab")],
            [managementAccount, facts(managementAccount, "management")],
        ]),
        principals: new Map(roles.map((each) => [each.arn, each])),
        resources: new Map(resources.map((each) => [each.arn, each])),
        accountPolicies: new Map(),
        doors: [{ id: "vpce-0a", vpc: "vpc-0a", account, service: "none", policy: undefined }],
        vpcs: [{ id: "vpc-0a", account, name: "lab", range: "10.0.0.0/16", publicAddress: "192.0.2.1" }],
        sharedDoors: undefined,
        room: { publicAddresses: ["203.0.113.16/30"], terminals: ["192.168.40.0/24"] },
        readers: [],
        unknown: [],
    };
}

function facts(id: string, name: string): AccountFacts {
    return {
        ...{ id, name, serviceControls: [], resourceControls: [] },
        organizationPath: "o-lab0000000/r-lab/",
        inOrganization: name === "management" ? "management" : "member",
    };
}

const arns: Readonly<Partial<Record<ResourceKind, string>>> = {
    topic: `arn:aws:sns:${region}:${account}:topic`,
    queue: `arn:aws:sqs:${region}:${account}:queue`,
    repository: `arn:aws:ecr:${region}:${account}:repository/images`,
    packages: `arn:aws:codeartifact:${region}:${account}:repository/lab/pypi`,
    secret: `arn:aws:secretsmanager:${region}:${account}:secret:password`,
    vault: `arn:aws:backup:${region}:${account}:backup-vault:vault`,
    "log-group": `arn:aws:logs:${region}:${account}:log-group:/aws/sagemaker/TrainingJobs`,
    "event-bus": `arn:aws:events:${region}:${account}:event-bus/bus`,
    table: `arn:aws:dynamodb:${region}:${account}:table/table`,
    function: `arn:aws:lambda:${region}:${account}:function:function`,
    "model-package-group": `arn:aws:sagemaker:${region}:${account}:model-package-group/models`,
    document: `arn:aws:ssm:${region}:${account}:document/sessions`,
    other: `arn:aws:codeartifact:${region}:${account}:domain/lab`,
};
const kinds: readonly (readonly [ResourceKind, string])[] = [
    ...Object.entries(arns).map(([kind, arn]) => [kindOf(kind), arn] as const),
];

function kindOf(kind: string): ResourceKind {
    return kind === "other" ? "packages" : (kind as ResourceKind);
}

function resource([kind, arn]: readonly [ResourceKind, string]): GuardedResource {
    return {
        arn,
        account,
        kind,
        urn: "",
        purpose: undefined,
        policy: undefined,
        tags: {},
        aliases: [],
        encryptedWith: undefined,
        blocksPublicAccess: false,
    };
}

const key: GuardedResource = {
    ...resource(["key", `arn:aws:kms:${region}:${account}:key/data`]),
    purpose: "data",
    aliases: ["alias/data"],
    policy: attached("key", {
        Sid: "Account",
        Effect: "Allow",
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: "kms:*",
        Resource: "*",
    }),
};

function bucket(purpose: string): GuardedResource {
    return { ...resource(["bucket", `arn:aws:s3:::lab-${purpose}`]), purpose };
}
