import type { RenderedResource } from "../../plan/engine";
import { isDocument, json } from "../json";
import { valueAt, type Change } from "../mutant";
import { defaults } from "./defaults";
import { propertyAt } from "./provider-types";

/** Why a change is none: the update would refuse it, or nothing would be different. */
export type Reason =
    | "the provider refuses it: the property is required"
    | "the provider refuses it: a list of at least one"
    | "the same: the provider's documented default"
    | "the same: an absent switch is off"
    | "the same: AWS's own default"
    | "the same: the list says it twice"
    | "AWS refuses it: an invalid document"
    | "others take its outputs"
    | "the provider refuses it: one of several properties is required"
    | "louder: an alarm rings for more than it must";

/** Undefined for a change that a reviewer should mind. */
export function whyNone(resource: RenderedResource, { way, path, change, value }: Change): Reason | undefined {
    if (way !== "remove") {
        return undefined;
    }
    const { type, inputs } = resource;
    const before = valueAt(inputs, path);
    if (value !== undefined) {
        return insideText(type, path, change, before);
    }
    if (typeof path.at(-1) === "number") {
        const list = valueAt(inputs, path.slice(0, -1));
        const inside = propertyAt(type, path);
        return Array.isArray(list) && list.length === 1 && inside?.required === true
            ? "the provider refuses it: a list of at least one"
            : undefined;
    }
    const property = propertyAt(type, path);
    if (property?.required === true) {
        return "the provider refuses it: the property is required";
    }
    if (oneIsRequired.some((each) => each.type.test(type) && each.of.includes(pathText(path)))) {
        return "the provider refuses it: one of several properties is required";
    }
    if (property?.byDefault !== undefined && String(before) === property.byDefault) {
        return "the same: the provider's documented default";
    }
    if (before === false && property?.byDefault !== "true") {
        return "the same: an absent switch is off";
    }
    return defaults.some((each) => each.type === type && each.path === pathText(path) && each.value === before)
        ? "the same: AWS's own default"
        : undefined;
}

/** Inside a text of JSON: what a pattern of events does not ask for, it takes as it comes. */
function insideText(type: string, path: Change["path"], change: string, before: unknown): Reason | undefined {
    const parsed = typeof before === "string" ? json(before) : undefined;
    if (type !== "aws:cloudwatch/eventRule:EventRule" || parsed === undefined || isDocument(parsed)) {
        return undefined;
    }
    const inner = change.replace(/ is not there$/, "").split(".");
    return path[0] === "eventPattern" && !/^\d+$/.test(inner.at(-1) ?? "")
        ? "louder: an alarm rings for more than it must"
        : undefined;
}

/** Properties of which a resource has exactly one, so that to take it away leaves nothing that AWS would make. */
const oneIsRequired: readonly { readonly type: RegExp; readonly of: readonly string[] }[] = [
    {
        type: /securityGroup(In|E)gressRule:/,
        of: ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"],
    },
    {
        type: /^aws:ec2\/route:Route$/,
        of: ["destinationCidrBlock", "natGatewayId", "gatewayId", "transitGatewayId", "vpcEndpointId"],
    },
    { type: /^aws:ec2transitgateway\/route:Route$/, of: ["transitGatewayAttachmentId", "blackhole"] },
    { type: /^aws:ec2\/flowLog:FlowLog$/, of: ["vpcId", "transitGatewayId", "logDestination"] },
    { type: /^aws:ec2\/(vpc|subnet):/, of: ["cidrBlock"] },
];

export function pathText(path: readonly (string | number)[]): string {
    return path.map((key) => (typeof key === "number" ? "[]" : key)).join(".");
}
