import type { Pairs } from "./pair";

export const learning: Pairs = {};
