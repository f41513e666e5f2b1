import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";

export const appflow: readonly Rule[] = [customerKey];
