import type { Rule } from "../../lib/rule";
import { assignedToGroups } from "./assigned-to-groups";
import { sessionShort } from "./session-short";

export const ssoadmin: readonly Rule[] = [sessionShort, assignedToGroups];
