import type { Rule } from "../../lib/rule";
import { absent } from "./absent";

export const lightsail: readonly Rule[] = [absent];
