import type { PolicyDocument } from "../../components/iam/document";

/** A policy where it is attached, with the name by which evidence cites it, such as `kura-prod-fraud-boundary-people`. */
export interface Attached {
    readonly name: string;
    readonly document: PolicyDocument;
}

/** What a role is for; questions and forbidden states are told by it. */
export type PrincipalKind =
    /** A person signs in with it; `persona` says as what. */
    | "persona"
    /** Code of the team runs as it: Studio apps, jobs, endpoints, hosts. */
    | "workload"
    /** An AWS service acts as it in one duty: backup, intake, alarms. */
    | "service"
    /** The pipeline's role. */
    | "deployer"
    /** A service-linked role: its permissions are AWS's and no policy of ours binds it. */
    | "service-linked";

/** An IAM role as IAM would see it. */
export interface Principal {
    readonly arn: string;
    readonly account: string;
    /** Physical name. */
    readonly name: string;
    readonly urn: string;
    readonly kind: PrincipalKind;
    /** Of a persona: `developer`, `infra-admin`, …; undefined for others. */
    readonly persona: string | undefined;
    /** Of a developer and their Studio role: whose. */
    readonly member: string | undefined;
    /** Inline and attached policies together. */
    readonly identity: readonly Attached[];
    readonly boundary: Attached | undefined;
    readonly trust: Attached;
    /** Tags of the role, which are the `aws:PrincipalTag/…` of its sessions. */
    readonly tags: Readonly<Record<string, string>>;
}

export type ResourceKind =
    | "bucket"
    | "key"
    | "topic"
    | "queue"
    | "repository"
    | "packages"
    | "secret"
    | "vault"
    | "log-group"
    | "event-bus"
    | "table"
    | "function"
    | "state-machine"
    | "domain"
    | "user-profile"
    | "model-package-group"
    | "document"
    | "other";

/** Something that a policy may be attached to. */
export interface GuardedResource {
    readonly arn: string;
    readonly account: string;
    readonly kind: ResourceKind;
    readonly urn: string;
    /** Purpose, where there is one: `landing`, `data`, … */
    readonly purpose: string | undefined;
    readonly policy: Attached | undefined;
    readonly tags: Readonly<Record<string, string>>;
    /** Of a key: its aliases, as `kms:ResourceAliases` carries them. */
    readonly aliases: readonly string[];
    /** ARN of the key that its content is encrypted with, or of its alias. */
    readonly encryptedWith: string | undefined;
    /** Of a bucket: the public access block refuses whatever a public policy would let strangers do. */
    readonly blocksPublicAccess: boolean;
}

/** A VPC endpoint that calls to AWS can pass. */
export interface Door {
    readonly id: string;
    readonly vpc: string;
    readonly account: string;
    /** As in the endpoint's service name: `s3`, `sagemaker.api`, `studio`. */
    readonly service: string;
    /** Undefined where AWS's own default, which allows everything, is in force. */
    readonly policy: Attached | undefined;
}

export interface AccountFacts {
    readonly id: string;
    /** The team's name, or `management`, `audit`, `network`. */
    readonly name: string;
    /** From the root down to the account: what is attached at each level. The management account has no SCPs and RCPs. */
    readonly serviceControls: readonly OrganizationLevel[];
    readonly resourceControls: readonly OrganizationLevel[];
    /** As `aws:PrincipalOrgPaths` carries it. */
    readonly organizationPath: string;
    /** What AWS Organizations lets it do; `administrator`: some service's administration is delegated to it, and with it the sight. */
    readonly inOrganization: "management" | "administrator" | "member";
}

export interface OrganizationLevel {
    /** Id of the root, the unit or the account. */
    readonly at: string;
    readonly policies: readonly Attached[];
}

export interface VpcFacts {
    readonly id: string;
    readonly account: string;
    /** A team's name, or `entrance`, `inspection`, `egress`, `endpoints`. */
    readonly name: string;
    readonly range: string;
    /** What the world sees of calls that leave the VPC for the internet; undefined where no route leads out. */
    readonly publicAddress: string | undefined;
}

/** A policy, or something that grants access like one, that the model does not weigh; it must not go unseen. */
export interface UnknownPolicy {
    readonly urn: string;
    /** The property that carries it, such as `policy`. */
    readonly property: string;
    /** Why it is not weighed. */
    readonly reason: string;
}

/** What IAM would see of a whole environment: plain data, small enough to be kept for every account at once. */
export interface AccessModel {
    readonly environment: string;
    readonly region: string;
    readonly organizationId: string;
    readonly accounts: ReadonlyMap<string, AccountFacts>;
    /** By ARN. */
    readonly principals: ReadonlyMap<string, Principal>;
    /** By ARN. */
    readonly resources: ReadonlyMap<string, GuardedResource>;
    readonly doors: readonly Door[];
    readonly vpcs: readonly VpcFacts[];
    /** ARNs of roles outside the environment that the configuration lets fetch what is released. */
    readonly readers: readonly string[];
    /** Where a VPC has no endpoint of its own for a service, calls pass those of this VPC, by name; undefined: none. */
    readonly sharedDoors: string | undefined;
    /** Resource policies of a whole account, by account and service, such as `300000000001 logs`. */
    readonly accountPolicies: ReadonlyMap<string, Attached>;
    /** What carries a policy and is not understood; empty in an environment that can be proved. */
    readonly unknown: readonly UnknownPolicy[];
    /** Where people sit: public addresses and the addresses of their terminals behind the entrance. */
    readonly room: { readonly publicAddresses: readonly string[]; readonly terminals: readonly string[] };
}

/** Where a call comes from, as AWS sees it; `vpc:fraud` is a VPC by its name. */
export type From =
    | "internet"
    | "room"
    | "entrance"
    | `vpc:${string}`
    /** An AWS service passes its caller's request on, or has assumed the role by itself. */
    | "aws";
