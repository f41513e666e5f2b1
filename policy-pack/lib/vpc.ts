import { isEmptyList, isSet, isUnknown } from "./unknown";

/** Why a block does not place what runs in subnets of the VPC. Presence is the question, so later values will do. */
export function vpcFault(
    owner: object | undefined,
    property = "vpcConfig",
    path = property,
    subnets = "subnets",
): string | undefined {
    if (!isSet(owner, property)) return `${path} is unset; give subnets and security groups of the closed VPC`;
    const block: unknown = Object.getOwnPropertyDescriptor(owner, property)?.value;
    if (isUnknown(block) || typeof block !== "object") return undefined;
    const one: unknown = Array.isArray(block) ? block[0] : block;
    if (isUnknown(one)) return undefined;
    if (isEmptyList(Object(one), subnets)) return `${path}.${subnets} is empty; give subnets of the closed VPC`;
    const groups = ["securityGroupIds", "securityGroups"].find((key) => isSet(Object(one), key));
    return groups !== undefined && isEmptyList(Object(one), groups)
        ? `${path}.${groups} is empty, so that the VPC's default group applies; name one`
        : undefined;
}
