import type { Rule } from "../../lib/rule";
import { builtInside } from "./built-inside";
import { imdsv2 } from "./imdsv2";
import { keyed } from "./keyed";
import { notPublic } from "./not-public";

export const imagebuilder: readonly Rule[] = [imdsv2, builtInside, keyed, notPublic];
