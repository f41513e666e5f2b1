import type { Pairs } from "./pair";

export const identity: Pairs = {};
