import type { Rule } from "../../lib/rule";
import { keyed } from "./keyed";
import { serviceClosed } from "./service-closed";

export const apprunner: readonly Rule[] = [serviceClosed, keyed];
