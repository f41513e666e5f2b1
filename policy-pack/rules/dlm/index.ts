import type { Rule } from "../../lib/rule";
import { copiesKeyed } from "./copies-keyed";

export const dlm: readonly Rule[] = [copiesKeyed];
