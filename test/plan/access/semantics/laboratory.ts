import { policy, type Statement } from "../../../../components/iam/document";
import type {
    AccessModel,
    AccountFacts,
    Attached,
    GuardedResource,
    OrganizationLevel,
    Principal,
    ResourceKind,
} from "../../../../plan/access/model";

/** An environment of three accounts in which nothing is but what a test puts there. */
export const team = "111111111111";
export const audit = "222222222222";
export const management = "333333333333";
export const region = "ap-northeast-1";

export function attached(name: string, ...statements: readonly Statement[]): Attached {
    return { name, document: policy(...statements) };
}

export function allow(Action: string | readonly string[], rest: Partial<Statement> = {}): Statement {
    return { Sid: "Allow", Effect: "Allow", Action, Resource: "*", ...rest };
}

export function deny(Action: string | readonly string[], rest: Partial<Statement> = {}): Statement {
    return { Sid: "Deny", Effect: "Deny", Action, Resource: "*", ...rest };
}

/** What a role's trust says, which is about no resource but the role. */
export function trusting(name: string, Principal: Statement["Principal"]): Attached {
    return attached(name, { Sid: "Trust", Effect: "Allow", Principal, Action: ["sts:AssumeRole", "sts:TagSession"] });
}

/** Of a resource's policy, which names whom it is for. */
export function to(AWS: string): Pick<Statement, "Principal"> {
    return { Principal: { AWS } };
}

export function role(name: string, identity: readonly Statement[], rest: Partial<Principal> = {}): Principal {
    const account = rest.account ?? team;
    return {
        arn: `arn:aws:iam::${account}:role/${name}`,
        account,
        name,
        urn: "",
        kind: "workload",
        persona: undefined,
        member: undefined,
        identity: [attached(`${name}/permissions`, ...identity)],
        boundary: undefined,
        trust: attached(`${name}/trust`),
        tags: {},
        ...rest,
    };
}

export function resource(
    kind: ResourceKind,
    arn: string,
    statements: readonly Statement[] = [],
    rest: Partial<GuardedResource> = {},
): GuardedResource {
    return {
        arn,
        account: team,
        kind,
        urn: "",
        purpose: undefined,
        policy: statements.length === 0 ? undefined : attached(`${kind} policy`, ...statements),
        tags: {},
        aliases: [],
        encryptedWith: undefined,
        blocksPublicAccess: false,
        ...rest,
    };
}

export interface Furniture {
    readonly roles?: readonly Principal[];
    readonly resources?: readonly GuardedResource[];
    readonly serviceControl?: Statement;
    readonly resourceControl?: Statement;
    readonly door?: { readonly service: string; readonly policy: Attached };
}

export function laboratory(furniture: Furniture): AccessModel {
    const { roles = [], resources = [], serviceControl, resourceControl, door } = furniture;
    const accounts = [account(team, "lab"), account(audit, "audit"), account(management, "management")];
    function account(id: string, name: string): AccountFacts {
        const bound = name !== "management";
        const level = (control: Statement | undefined, always: readonly Statement[]): readonly OrganizationLevel[] =>
            bound ? [{ at: id, policies: [attached("control", ...always, ...(control ? [control] : []))] }] : [];
        return {
            id,
            name,
            serviceControls: level(serviceControl, [allow("*", { Sid: "FullAWSAccess" })]),
            resourceControls: resourceControl === undefined ? [] : level(resourceControl, []),
            organizationPath: "o-lab0000000/r-lab/",
            inOrganization: name === "management" ? "management" : name === "lab" ? "member" : "administrator",
        };
    }
    return {
        environment: "lab",
        region,
        organizationId: "o-lab0000000",
        accounts: new Map(accounts.map((each) => [each.id, each])),
        principals: new Map(roles.map((each) => [each.arn, each])),
        resources: new Map(resources.map((each) => [each.arn, each])),
        accountPolicies: new Map(),
        doors: door === undefined ? [] : [{ id: "vpce-0a", vpc: "vpc-0a", account: team, ...door }],
        vpcs: [{ id: "vpc-0a", account: team, name: "lab", range: "10.0.0.0/16", publicAddress: "192.0.2.1" }],
        sharedDoors: undefined,
        room: { publicAddresses: ["203.0.113.16/30"], terminals: ["192.168.40.0/24"] },
        readers: [],
        unknown: [],
    };
}
