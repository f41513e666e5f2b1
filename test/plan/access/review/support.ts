import { resolve } from "node:path";
import type { PolicyDocument, Statement } from "../../../../components/iam/document";
import { renderedAccess } from "../../../../plan/access/environment";
import type { AccessModel, Attached, GuardedResource, Principal } from "../../../../plan/access/model";
import type { Line } from "../../../../plan/access/review/line";
import { reviewOf } from "../../../../plan/access/review/review";
import { load } from "../../../../plan/plan";
import { readStackSettings } from "../../../../plan/stack/settings";

export const root = resolve(__dirname, "../../../..");

const models = new Map<string, Promise<AccessModel>>();
const reviews = new Map<string, Promise<readonly Line[]>>();

/** What IAM would see of a stack, found once for all tests. */
export function modelOf(stack: string): Promise<AccessModel> {
    const known = models.get(stack) ?? renderedAccess(load(readStackSettings(stack, root)));
    models.set(stack, known);
    return known;
}

export function linesOfStack(stack: string): Promise<readonly Line[]> {
    const known = reviews.get(stack) ?? modelOf(stack).then(reviewOf);
    reviews.set(stack, known);
    return known;
}

/** The model with each statement of every policy as the change leaves it; undefined takes it out. */
export function changed(
    model: AccessModel,
    change: (statement: Statement, policy: string) => Statement | undefined,
): AccessModel {
    const documents = new Map<PolicyDocument, PolicyDocument>();
    const edited = (attached: Attached): Attached => {
        const { name, document } = attached;
        const known = documents.get(document);
        const statements = document.Statement.map((each) => change(each, name)).filter((each) => each !== undefined);
        const isSame = statements.every((each, index) => each === document.Statement[index]);
        const result =
            known ??
            (isSame && statements.length === document.Statement.length
                ? document
                : { ...document, Statement: statements });
        documents.set(document, result);
        return { name, document: result };
    };
    const levels = (each: readonly { readonly at: string; readonly policies: readonly Attached[] }[]) =>
        each.map(({ at, policies }) => ({ at, policies: policies.map(edited) }));
    const principal = (each: Principal): Principal => ({
        ...each,
        identity: each.identity.map(edited),
        boundary: each.boundary && edited(each.boundary),
        trust: edited(each.trust),
    });
    const resource = (each: GuardedResource): GuardedResource => ({
        ...each,
        policy: each.policy && edited(each.policy),
    });
    return {
        ...model,
        accounts: mapped(model.accounts, (each) => ({
            ...each,
            serviceControls: levels(each.serviceControls),
            resourceControls: levels(each.resourceControls),
        })),
        principals: mapped(model.principals, principal),
        resources: mapped(model.resources, resource),
        doors: model.doors.map((door) => ({ ...door, policy: door.policy && edited(door.policy) })),
    };
}

export function mapped<T>(map: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> {
    return new Map([...map].map(([key, value]) => [key, change(value)]));
}
