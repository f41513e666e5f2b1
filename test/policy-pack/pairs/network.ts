import type { Pairs } from "./pair";

export const network: Pairs = {};
