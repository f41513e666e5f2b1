import type { Rule } from "../../lib/rule";
import { encrypted } from "./encrypted";
import { keysKept } from "./keys-kept";
import { noPublicInterface } from "./no-public-interface";
import { prefixes } from "./prefixes";

export const directconnect: readonly Rule[] = [encrypted, noPublicInterface, prefixes, keysKept];
