import type { Pairs } from "./pair";

export const data: Pairs = {};
