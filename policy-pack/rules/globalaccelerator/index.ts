import type { Rule } from "../../lib/rule";
import { logged } from "./logged";

export const globalaccelerator: readonly Rule[] = [logged];
