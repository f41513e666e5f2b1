import type { Rule } from "../../lib/rule";
import { auditLogged } from "./audit-logged";
import { backupsRetained } from "./backups-retained";
import { customerKey } from "./customer-key";
import { deletionProtected } from "./deletion-protected";

export const docdb: readonly Rule[] = [customerKey, deletionProtected, backupsRetained, auditLogged];
