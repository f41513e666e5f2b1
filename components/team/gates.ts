/**
 * The two gates that data passes are object tags: a bucket policy refuses to read an object that lacks the tag, and
 * lets one role alone set it. A missing tag does not equal the value, so both gates fail closed.
 */
export interface TagGate {
    readonly key: string;
    readonly value: string;
}

/** Set by GuardDuty on what it has scanned (GuardDuty user guide, tag-based access control); R28. */
export const scanGate: TagGate = { key: "GuardDutyMalwareScanStatus", value: "NO_THREATS_FOUND" };

/** Set by the release approver on what may leave; R27. */
export const releaseGate: TagGate = { key: "kura:release", value: "approved" };

/** Condition key for a tag that the object already has. */
export function existingTag(gate: TagGate): string {
    return `s3:ExistingObjectTag/${gate.key}`;
}

/** Condition key for a tag that the request sets. */
export function requestedTag(gate: TagGate): string {
    return `s3:RequestObjectTag/${gate.key}`;
}

/** GuardDuty writes this object to see whether its plan works (GuardDuty user guide, role for malware protection). */
export const scannerProbe = "malware-protection-resource-validation-object";
