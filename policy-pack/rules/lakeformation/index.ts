import type { Rule } from "../../lib/rule";
import { defaultsClosed } from "./defaults-closed";

export const lakeformation: readonly Rule[] = [defaultsClosed];
