import type { Rule } from "../../lib/rule";
import { applicationAssigned } from "./application-assigned";
import { assignedToGroups } from "./assigned-to-groups";
import { sessionShort } from "./session-short";

export const ssoadmin: readonly Rule[] = [sessionShort, assignedToGroups, applicationAssigned];
