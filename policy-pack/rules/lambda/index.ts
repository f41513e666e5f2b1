import type { Rule } from "../../lib/rule";
import { functionInVpc } from "./function-in-vpc";
import { functionNotPublic } from "./function-not-public";

export const lambda: readonly Rule[] = [functionInVpc, functionNotPublic];
