import type { Never } from "../never";
import { everybodysClaims } from "./everybody";
import { othersClaims } from "./others";
import { personaClaims } from "./personas";

/** Everything that no chain of steps may lead to. */
export const nevers: readonly Never[] = [...personaClaims, ...everybodysClaims, ...othersClaims];
