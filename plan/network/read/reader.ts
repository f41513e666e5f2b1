import type { Fact } from "../facts";
import type { Read } from "./fields";

/** What a resource of one type adds to what is known of the network. */
export type Reader = (read: Read) => readonly Fact[];

export type Readers = Readonly<Record<string, Reader>>;

/** Ranges of both families, of those that are given. */
export function given(...values: readonly (string | undefined)[]): readonly string[] {
    return values.filter((value): value is string => value !== undefined && value !== "");
}
