import { blocksAt } from "./keyed";
import type { ResourceRecord } from "./resource";
import { isUnknown, UnknownValueError } from "./unknown";

/**
 * What a property names, as ids, ARNs and names where they are known, and as URNs of the resources of `type` behind it
 * where they are not; so that two properties can be compared in a preview as after an update.
 */
export function identitiesAt(record: ResourceRecord, path: readonly string[], type: string): readonly string[] {
    const values = blocksAt(record.inputs, path).filter((value) => typeof value === "string" && value !== "");
    if (!values.some(isUnknown)) return values as string[];
    const behind = record.propertyDependencies?.[path[0] ?? ""]?.filter((urn) => typeOf(urn) === type) ?? [];
    if (behind.length === 0) throw new UnknownValueError(`${path.join(".")} of ${record.name}`);
    return behind;
}

function typeOf(urn: string): string {
    return urn.split("::")[2]?.split("$").pop() ?? "";
}
