/** Families with NVMe disks that are not told by a `d` in their name. */
const localFamilies = /^(g5|g6e?|gr6|g7e?|p5(e|en)?|p6.*|trn\d.*|i\d.*|u7inh)$/;

/**
 * Whether instances of a type store data on disks of their own, encrypted by the hardware. SageMaker refuses a volume
 * key for them (SageMaker API reference, VolumeKmsKeyId).
 */
export function hasLocalStorage(instanceType: unknown): boolean {
    if (typeof instanceType !== "string") return false;
    const family = instanceType.replace(/^ml\./, "").split(".")[0] ?? "";
    return localFamilies.test(family) || /^[a-z]+\d+[a-z]*d[a-z]*$/.test(family);
}
