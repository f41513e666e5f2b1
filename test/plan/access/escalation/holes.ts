import assert from "node:assert/strict";
import type { PolicyDocument, Statement } from "../../../../components/iam/document";
import type { RenderedResource } from "../../../../plan/engine";
import { seen, type Seen } from "../../../support/access";

/** What somebody changed, by mistake or on purpose, in the resources whose name ends so. */
export interface Patch {
    readonly at: string;
    /** Statements that are added. */
    readonly add?: readonly Statement[];
    /** Statements that are removed, by their name. */
    readonly drop?: readonly string[];
    /** Inputs that are replaced. */
    readonly set?: Readonly<Record<string, unknown>>;
}

export function allow(action: string | readonly string[], rest: Partial<Statement> = {}): Statement {
    return { Sid: "Hole", Effect: "Allow", Action: action, Resource: "*", ...rest };
}

/** The environment with the patches; each must change something. */
export function patched(environment: Seen, patches: readonly Patch[]): Seen {
    const resources = patches.reduce((before, patch) => {
        const after = before.map((resource) => (concerns(patch, resource) ? applied(patch, resource) : resource));
        assert.notDeepEqual(after, before, patch.at);
        return after;
    }, environment.resources);
    return seen(environment.config, [resources]);
}

function concerns({ at }: Patch, { name }: RenderedResource): boolean {
    return name === at || (at.startsWith("*") && name.includes(at.slice(1)));
}

const properties = ["policy", "content", "assumeRolePolicy"];

function applied({ add = [], drop = [], set = {} }: Patch, resource: RenderedResource): RenderedResource {
    const documents = properties.flatMap((property) => {
        const value = resource.inputs[property];
        return typeof value === "string" ? [[property, edited(value, add, drop)]] : [];
    });
    return { ...resource, inputs: { ...resource.inputs, ...Object.fromEntries(documents), ...set } };
}

function edited(text: string, add: readonly Statement[], drop: readonly string[]): string {
    const document = JSON.parse(text) as Partial<PolicyDocument>;
    return document.Statement === undefined
        ? text
        : JSON.stringify({
              ...document,
              Statement: [...document.Statement.filter(({ Sid }) => !drop.includes(Sid)), ...add],
          });
}
