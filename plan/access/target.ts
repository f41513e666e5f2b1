import { policy } from "../../components/iam/document";
import { outsidersAccount, outsidersOrganization, type Caller } from "./caller";
import type { RequestContext } from "./decide";
import { anyOf } from "./facts/resources";
import type { AccessModel, Attached, GuardedResource, OrganizationLevel } from "./model";
import { boundByResourceControls } from "./resource-controls";

/** What a request is about: whose it is, and what guards it. */
export interface Target {
    readonly account: string;
    readonly policy: Attached | undefined;
    readonly resourceControls: readonly OrganizationLevel[];
    readonly blocksPublicAccess: boolean;
    /** What AWS puts into the request about the resource. */
    readonly context: RequestContext;
}

/** Whoever owns it lets everybody in: a stranger's resource keeps nothing of ours out. */
const open: Attached = {
    name: "a stranger's policy",
    document: policy({ Sid: "Anybody", Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }),
};
/** Services whose requests name the service's region whatever the caller's is (IAM user guide, aws:RequestedRegion). */
const global = [
    "iam",
    "organizations",
    "account",
    "budgets",
    "ce",
    "cloudfront",
    "route53",
    "support",
    "globalaccelerator",
];

export function targetOf(model: AccessModel, action: string, resource: string, caller: Caller): Target {
    const service = action.split(":")[0] ?? "";
    const found = guardedBy(model, resource) ?? snapshotsVault(model, service, resource, caller);
    const account = ownerOf(resource, found, caller);
    const ours = model.accounts.get(account);
    const region = { "aws:RequestedRegion": global.includes(service) ? "us-east-1" : regionOf(model, resource) };
    if (ours === undefined) {
        return {
            account,
            policy: account === caller.account ? undefined : open,
            resourceControls: [],
            blocksPublicAccess: false,
            context: { ...region, "aws:ResourceOrgID": outsidersOrganization },
        };
    }
    return {
        account,
        policy: policyOf(model, service, resource, account, found),
        resourceControls:
            caller.kind === "service-linked" || !boundByResourceControls(action) ? [] : ours.resourceControls,
        blocksPublicAccess: found?.blocksPublicAccess ?? false,
        context: {
            ...region,
            ...(isOfAws(resource) ? {} : ownerContext(model, ours.organizationPath)),
            ...(found === undefined ? {} : resourceContext(found)),
            ...(service === "kms" && caller.account !== undefined ? { "kms:CallerAccount": caller.account } : {}),
            ...(service === "s3" ? { "s3:TlsVersion": "1.3" } : {}),
        },
    };
}

function ownerContext(model: AccessModel, path: string): RequestContext {
    return { "aws:ResourceOrgID": model.organizationId, "aws:ResourceOrgPaths": [path] };
}

function resourceContext({ kind, tags, aliases }: GuardedResource): RequestContext {
    return {
        ...Object.fromEntries(Object.entries(tags).map(([key, value]) => [`aws:ResourceTag/${key}`, value])),
        ...(kind === "key" ? { "kms:ResourceAliases": aliases } : {}),
    };
}

/** The role's trust decides who becomes it; for all else that is done to a role IAM's policies alone decide. */
function policyOf(
    model: AccessModel,
    service: string,
    resource: string,
    account: string,
    found: GuardedResource | undefined,
): Attached | undefined {
    return service === "sts"
        ? model.principals.get(resource)?.trust
        : (found?.policy ?? model.accountPolicies.get(`${account} ${service}`));
}

/** The resource itself, or what it lies in: an object's bucket, a stream's log group, a package's repository. */
export function guardedBy(model: AccessModel, resource: string): GuardedResource | undefined {
    const [, , service = "", , , ...rest] = resource.split(":");
    if (service === "sagemaker") {
        const group = resource.replace(/:model-package\/([^/]+)\/.*$/, ":model-package-group/$1");
        return model.resources.get(group);
    }
    if (service === "codeartifact") {
        return model.resources.get(resource.replace(/:package\/([^/]+\/[^/]+)\/.*$/, ":repository/$1"));
    }
    if (service === "backup" && rest[0] === "recovery-point") {
        return vaultOf(model, resource.split(":")[4]);
    }
    const whole = model.resources.get(resource);
    if (whole !== undefined || rest.length === 0) {
        return whole;
    }
    for (
        let end = resource.length;
        end > 0;
        end = Math.max(resource.lastIndexOf("/", end - 1), resource.lastIndexOf(":", end - 1))
    ) {
        const within = resource.slice(0, end);
        const found = model.resources.get(within) ?? model.resources.get(`${within}/${anyOf}`);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

/** Of some services' backups the recovery points have ARNs of those services, such as a snapshot's. */
function snapshotsVault(model: AccessModel, service: string, resource: string, caller: Caller) {
    const isSnapshot = service === "backup" && resource.startsWith("arn:") && !resource.startsWith("arn:aws:backup:");
    return isSnapshot ? vaultOf(model, resource.split(":")[4] || caller.account) : undefined;
}

const vaults = new WeakMap<AccessModel, ReadonlyMap<string, GuardedResource | undefined>>();

/**
 * What a recovery point lies in, whose policy has a say in all that is done to it (AWS Backup developer guide, vault
 * access policies). Its ARN does not tell, so of several vaults none is taken: a policy must not be believed where another
 * may be in force. It bears tags of its own.
 */
function vaultOf(model: AccessModel, account: string | undefined): GuardedResource | undefined {
    const known = vaults.get(model) ?? onlyVaults(model);
    vaults.set(model, known);
    return known.get(account ?? "");
}

function onlyVaults({ resources }: AccessModel): ReadonlyMap<string, GuardedResource | undefined> {
    const found = new Map<string, GuardedResource | undefined>();
    for (const vault of resources.values()) {
        if (vault.kind === "vault") {
            found.set(vault.account, found.has(vault.account) ? undefined : { ...vault, tags: {} });
        }
    }
    return found;
}

/** A bucket's ARN names no account: what is none of ours is a stranger's. AWS's own things are judged with the caller. */
function ownerOf(resource: string, found: GuardedResource | undefined, caller: Caller): string {
    const named = resource.split(":")[4];
    const callers = caller.account ?? outsidersAccount;
    return found?.account ?? (isOfAws(resource) ? callers : named || (resource === "*" ? callers : outsidersAccount));
}

function isOfAws(resource: string): boolean {
    const [, , service, , account = ""] = resource.split(":");
    return resource.startsWith("arn:") && (account === "aws" || (account === "" && service !== "s3"));
}

function regionOf(model: AccessModel, resource: string): string {
    return resource.split(":")[3] || model.region;
}
