import type { Rule } from "../../lib/rule";
import { hasRules } from "./has-rules";
import { logged } from "./logged";
import { measured } from "./measured";
import { rulesAct } from "./rules-act";

export const wafv2: readonly Rule[] = [logged, hasRules, rulesAct, measured];
