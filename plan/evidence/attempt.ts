import type { OneOrMore, PolicyDocument, Statement } from "../../components/iam/document";
import { filled, glob, holds, knownOf, type Known } from "../access/conditions";
import { statementsAbout } from "../access/relevant";
import type { RequestContext } from "../access/simulation";
import type { RenderedResource } from "../engine/rendering";
import type { Flaws } from "./claim";
import { documentsIn } from "./documents";
import type { Inventory } from "./inventory";

/**
 * Calls that one policy must refuse by itself, whatever the others say. Everything else about the call is as it should be
 * (an own role, in its place, encrypted), so that no other statement of the policy refuses it in this one's stead.
 */
export interface Attempt {
    /** `jobs` is the account's role of that name, `member` its first developer's; `administrator`, `root`, `deployer`, or an ARN. */
    readonly by: string | readonly string[];
    readonly does: string | readonly string[];
    /** @default something that the policy, being attached to one thing, has no name for */
    readonly on?: string | readonly string[];
    /** What is not as it should be; `undefined` takes a key away. */
    readonly with?: RequestContext;
}

/** What is tried at each of the resources. */
export interface Trial {
    readonly at: (inventory: Inventory) => readonly RenderedResource[];
    readonly attempts: (resource: RenderedResource, inventory: Inventory) => readonly Attempt[];
}

/** One line for each call that a policy does not refuse by itself. */
export function refusesByItself({ at, attempts }: Trial): Flaws {
    return (inventory) =>
        at(inventory).flatMap((resource) =>
            attempts(resource, inventory).flatMap((attempt) =>
                letThrough(documentsIn(resource), attempt, resource.account ?? "", inventory).map(
                    (call) => `${resource.name}: does not refuse by itself that ${call}`,
                ),
            ),
        );
}

/** The calls of an attempt that none of the policies refuses, in words. */
export function letThrough(
    documents: readonly PolicyDocument[],
    attempt: Attempt,
    account: string,
    inventory: Inventory,
): readonly string[] {
    return callsOf(attempt, account, inventory)
        .filter(({ does, on, known }) => !documents.some((each) => refuses(each, does, on, known)))
        .map(({ by, does, on }) => `${by} does ${does}${on === "" ? "" : ` on ${on}`}${told(attempt)}`);
}

interface Call {
    readonly by: string;
    readonly does: string;
    readonly on: string;
    readonly known: Known;
}

function callsOf(attempt: Attempt, account: string, inventory: Inventory): readonly Call[] {
    return many(attempt.by).flatMap((by) => {
        const known = knownOf({ ...usual(by, account, inventory), ...attempt.with });
        return many(attempt.does).flatMap((does) => many(attempt.on ?? "").map((on) => ({ by, does, on, known })));
    });
}

function many(value: string | readonly string[]): readonly string[] {
    return typeof value === "string" ? [value] : value;
}

function told({ with: keys }: Attempt): string {
    return keys === undefined ? "" : ` with ${JSON.stringify(keys, (_, value: unknown) => value ?? "nothing")}`;
}

/** A call of the account's own, from its own network, as S3 and KMS would have it. */
function usual(by: string, account: string, inventory: Inventory): RequestContext {
    const { organization, region } = inventory.config;
    const arn = callerArn(by, account, inventory);
    return {
        "aws:PrincipalArn": arn,
        "aws:PrincipalAccount": account,
        "aws:PrincipalOrgID": organization.id,
        "aws:PrincipalIsAWSService": "false",
        "aws:ViaAWSService": "false",
        "aws:RequestedRegion": region,
        "aws:ResourceAccount": account,
        "aws:ResourceOrgID": organization.id,
        "aws:SecureTransport": "true",
        "aws:VpceAccount": account,
        "aws:VpceOrgID": organization.id,
        "s3:TlsVersion": "1.3",
    };
}

function callerArn(by: string, account: string, { teams, config }: Inventory): string {
    const arn = (rest: string) => `arn:aws:iam::${account}:${rest}`;
    const team = teams.find((each) => each.account === account);
    const prefix = `kura-${config.environment}${team === undefined ? "" : `-${team.name}`}`;
    const [member = ""] = Object.entries(team?.config.members ?? {}).flatMap(([name, { personas }]) =>
        personas.includes("developer") ? [name] : [],
    );
    switch (by) {
        case "root":
            return arn("root");
        case "administrator":
            return arn("role/administrator");
        case "deployer":
            return arn("role/kura-deployer");
        default:
            return by.startsWith("arn:") ? by : arn(`role/kura/${prefix}-${by.replace("member", member)}`);
    }
}

/** Whether a statement of the document is certain to refuse the call. */
function refuses(document: PolicyDocument, action: string, resource: string, known: Known): boolean {
    return statementsAbout(document, action).some(
        (statement) =>
            statement.Effect === "Deny" &&
            (statement.Principal === undefined || statement.Principal === "*") &&
            isOn(statement, resource, known) &&
            holds(statement.Condition, known) === true,
    );
}

function isOn({ Resource, NotResource }: Statement, resource: string, known: Known): boolean {
    const covered = (patterns: OneOrMore) =>
        many(patterns).some((pattern) => pattern === "*" || glob(filled(pattern, known) ?? "").test(resource));
    return NotResource === undefined ? Resource === undefined || covered(Resource) : !covered(NotResource);
}
