import type { Rule } from "../../lib/rule";
import { lakeKeyed } from "./lake-keyed";

export const securitylake: readonly Rule[] = [lakeKeyed];
