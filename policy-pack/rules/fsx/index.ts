import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";

export const fsx: readonly Rule[] = [customerKey];
