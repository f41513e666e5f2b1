import type { Attached, ResourceKind, UnknownPolicy } from "../model";

/** One thing that a resource tells about access: small plain data, kept after the rendering is gone. */
export type Fact =
    | RoleFact
    | ServiceLinkedRoleFact
    | RolePolicyFact
    | AttachmentFact
    | ManagedPolicyFact
    | SamlProviderFact
    | ResourceFact
    | ResourcePolicyFact
    | AccountPolicyFact
    | AliasFact
    | EncryptionFact
    | PublicAccessFact
    | UnitFact
    | TeamAccountFact
    | ControlFact
    | ControlAttachmentFact
    | VpcFact
    | DoorFact
    | WayOutFact
    | DelegatedAdministratorFact
    | DefaultTagsFact
    | ({ readonly fact: "unknown" } & UnknownPolicy);

interface Rendered {
    readonly urn: string;
    readonly account: string;
    /** URN of the provider, whose default tags the resource bears too. */
    readonly provider: string | undefined;
    readonly tags: Readonly<Record<string, string>>;
}

export interface RoleFact extends Rendered {
    readonly fact: "role";
    readonly name: string;
    readonly arn: string;
    readonly trust: Attached;
    /** ARN of the boundary. */
    readonly boundary: string | undefined;
    /** ARNs of managed policies. */
    readonly managed: readonly string[];
    readonly inline: readonly Attached[];
}

export interface ServiceLinkedRoleFact extends Rendered {
    readonly fact: "service-linked role";
    readonly service: string;
    readonly arn: string;
}

/** An inline policy of a role that may have been made elsewhere, such as the pipeline's. */
export interface RolePolicyFact {
    readonly fact: "role policy";
    readonly urn: string;
    readonly account: string;
    /** Name of the role. */
    readonly role: string;
    readonly policy: Attached;
}

export interface AttachmentFact {
    readonly fact: "attachment";
    readonly urn: string;
    readonly account: string;
    readonly role: string;
    readonly policyArn: string;
}

export interface ManagedPolicyFact {
    readonly fact: "managed policy";
    readonly arn: string;
    readonly policy: Attached;
}

export interface SamlProviderFact {
    readonly fact: "saml provider";
    readonly account: string;
    readonly arn: string;
}

export interface ResourceFact extends Rendered {
    readonly fact: "resource";
    readonly kind: ResourceKind;
    readonly arn: string;
    readonly encryptedWith: string | undefined;
}

export interface ResourcePolicyFact {
    readonly fact: "resource policy";
    readonly urn: string;
    readonly account: string;
    readonly arn: string;
    readonly policy: Attached;
}

/** A policy for all resources of a service in the account. */
export interface AccountPolicyFact {
    readonly fact: "account policy";
    readonly account: string;
    readonly service: "logs" | "ecr";
    readonly policy: Attached;
}

export interface AliasFact {
    readonly fact: "alias";
    readonly account: string;
    /** `alias/…`. */
    readonly name: string;
    /** The key's id or ARN. */
    readonly key: string;
}

export interface EncryptionFact {
    readonly fact: "encryption";
    readonly arn: string;
    readonly key: string;
}

/** All four settings of a public access block are on. */
export interface PublicAccessFact {
    readonly fact: "public access blocked";
    readonly account: string;
    /** The bucket's ARN; undefined where the block is the account's. */
    readonly arn: string | undefined;
}

export interface UnitFact {
    readonly fact: "unit";
    readonly id: string;
    readonly name: string;
    readonly parent: string;
}

/** The id is AWS's and recorded in the configuration; the team's tag tells which account it is. */
export interface TeamAccountFact {
    readonly fact: "team account";
    readonly team: string;
    readonly parent: string;
}

export interface ControlFact {
    readonly fact: "control";
    readonly id: string;
    readonly type: "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY";
    readonly policy: Attached;
}

export interface ControlAttachmentFact {
    readonly fact: "control attachment";
    readonly control: string;
    readonly target: string;
}

export interface VpcFact {
    readonly fact: "vpc";
    readonly urn: string;
    readonly account: string;
    readonly id: string;
    readonly range: string;
}

export interface DoorFact {
    readonly fact: "door";
    readonly account: string;
    readonly id: string;
    readonly vpc: string;
    readonly serviceName: string;
    readonly policy: Attached | undefined;
}

/** A VPC that calls may leave for the internet, by a gateway of its own or through the transit gateway. */
export interface WayOutFact {
    readonly fact: "way out";
    readonly vpc: string;
}

export interface DelegatedAdministratorFact {
    readonly fact: "delegated administrator";
    /** Id of the account. */
    readonly to: string;
}

export interface DefaultTagsFact {
    readonly fact: "default tags";
    readonly provider: string;
    readonly tags: Readonly<Record<string, string>>;
}
