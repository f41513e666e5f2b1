import type { Rule } from "../../lib/rule";
import { environmentPrivate } from "./environment-private";

export const cloud9: readonly Rule[] = [environmentPrivate];
