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
    | "AWS refuses it: an impossible value"
    | "the same: a name or a message"
    | "louder: an alarm rings for more than it must";

/** Undefined for a change that a reviewer should mind. */
export function whyNone(resource: RenderedResource, { way, path, change, value }: Change): Reason | undefined {
    const { type, inputs } = resource;
    const before = valueAt(inputs, path);
    if (impossible.some((each) => each.type.test(type) && each.path.test(pathText(path)) && each.change.test(change))) {
        return "AWS refuses it: an impossible value";
    }
    if (/exception_message/.test(change) || onlyNames(path, before)) {
        return "the same: a name or a message";
    }
    if (way !== "remove") {
        return undefined;
    }
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
    { type: /^aws:ec2\/routeTable:/, of: ["routes.[].cidrBlock"] },
    { type: /firewall:Firewall$|clientvpn\/endpoint:/, of: ["vpcId"] },
    { type: /^aws:ec2transitgateway\/route:Route$/, of: ["transitGatewayAttachmentId", "blackhole"] },
    { type: /^aws:ec2\/flowLog:FlowLog$/, of: ["vpcId", "transitGatewayId", "logDestination"] },
    { type: /^aws:ec2\/(vpc|subnet):/, of: ["cidrBlock"] },
];

/** Values that AWS does not take (API references of the services). */
const impossible: readonly { readonly type: RegExp; readonly path: RegExp; readonly change: RegExp }[] = [
    // A VPC has at least 16 and at most 65,536 addresses, and a subnet lies within its VPC.
    { type: /^aws:ec2\/(vpc|subnet):/, path: /^cidrBlock$/, change: /0\.0\.0\.0\/0/ },
    // Keys rotate after 90 days at the earliest.
    { type: /^aws:kms\/key:/, path: /^rotationPeriodInDays$/, change: /^is 1$/ },
    // A resolver endpoint has at least two addresses.
    { type: /resolverEndpoint:/, path: /^ipAddresses\.\[\]$/, change: /is not there/ },
    // A client VPN's range is a /12 to a /22, its port 443 or 1194, its protocol one of two.
    { type: /^aws:ec2clientvpn\/endpoint:/, path: /^clientCidrBlock$/, change: /0\.0\.0\.0\/0/ },
    { type: /^aws:ec2clientvpn\/endpoint:/, path: /^vpnPort$/, change: /^is 0$/ },
    { type: /^aws:ec2clientvpn\/endpoint:/, path: /^transportProtocol$/, change: /^is -1$/ },
    // Flow logs are gathered for 60 or 600 seconds.
    { type: /^aws:ec2\/flowLog:/, path: /^maxAggregationInterval$/, change: /^is 6000$/ },
    // A vault's lock can be changed for three days at least; a backup lives at least as long as the lock says.
    { type: /^aws:backup\/vaultLockConfiguration:/, path: /^changeableForDays$/, change: /^is 1$/ },
    // A password lives for at most 1,095 days.
    { type: /accountPasswordPolicy:/, path: /^maxPasswordAge$/, change: /^is 9000$/ },
    // An entry of a network ACL names a range.
    { type: /networkAcl:/, path: /^(in|e)gress\.\[\]\.cidrBlock$/, change: /is not there/ },
];

/** Tags that no policy asks for. */
function onlyNames(path: Change["path"], before: unknown): boolean {
    return (
        path.length === 1 &&
        path[0] === "tags" &&
        typeof before === "object" &&
        Object.keys(before ?? {}).join() === "Name"
    );
}

export function pathText(path: readonly (string | number)[]): string {
    return path.map((key) => (typeof key === "number" ? "[]" : key)).join(".");
}
