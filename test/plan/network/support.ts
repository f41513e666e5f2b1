import type { EnvironmentConfig } from "../../../components/config/schema";
import type { RenderedResource } from "../../../plan/engine";
import type { Properties } from "../../../plan/engine/rendering";
import { networkFacts, NetworkModel, networkProofs, type NetworkProof } from "../../../plan/network";
import { plannedStack } from "../../support/plans";

/** A resource as a plan renders it, written by hand. */
export function resource(
    type: string,
    name: string,
    inputs: Properties,
    { id = name, outputs = {}, account }: { id?: string; outputs?: Properties; account?: string } = {},
): RenderedResource {
    return {
        urn: `urn:pulumi:test::kura::${type}::${name}`,
        type,
        name,
        parent: undefined,
        account,
        provider: undefined,
        custom: true,
        protect: false,
        retainOnDelete: false,
        deletedWith: undefined,
        aliases: [],
        ignoreChanges: [],
        dependencies: [],
        propertyDependencies: {},
        inputs,
        secrets: [],
        id,
        outputs,
    };
}

/** The rendered resources of an environment, with which tests do as people do in a hurry. */
export class Draft {
    private resources: readonly RenderedResource[];

    constructor(
        rendered: readonly RenderedResource[],
        readonly config: EnvironmentConfig,
    ) {
        this.resources = rendered;
    }

    /** The one resource of a type (its last word) with this name. */
    find(kind: string, name: string): RenderedResource {
        const found = this.resources.filter(
            (each) => each.custom && each.name === name && each.type.endsWith(`:${kind}`),
        );
        if (found.length !== 1 || found[0] === undefined) {
            throw new Error(`${found.length} resources ${kind} ${name}, expected 1`);
        }
        return found[0];
    }

    id(kind: string, name: string): string {
        return this.find(kind, name).id ?? name;
    }

    change(kind: string, name: string, change: (inputs: Properties) => Properties): this {
        const { urn } = this.find(kind, name);
        this.resources = this.resources.map((each) =>
            each.urn === urn ? { ...each, inputs: change(each.inputs) } : each,
        );
        return this;
    }

    remove(kind: string, name: string): this {
        const { urn } = this.find(kind, name);
        this.resources = this.resources.filter((each) => each.urn !== urn);
        return this;
    }

    add(type: string, name: string, inputs: Properties, account?: string): this {
        this.resources = [...this.resources, resource(type, name, inputs, { account })];
        return this;
    }

    /** A route more in the tables of a group of subnets. */
    route(table: string, route: Properties): this {
        return this.add("aws:ec2/route:Route", `${table}-hole`, {
            routeTableId: this.id("RouteTable", table),
            ...route,
        });
    }

    prove(): readonly NetworkProof[] {
        return networkProofs(new NetworkModel(this.config, [networkFacts(this.resources)]));
    }
}

/** A real stack, to be broken. */
export async function draft(stack: "dev" | "prod"): Promise<Draft> {
    const { accounts, loaded } = await plannedStack(stack);
    return new Draft(
        accounts.flatMap(({ resources }) => resources),
        loaded.args.config,
    );
}
