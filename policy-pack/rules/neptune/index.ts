import type { Rule } from "../../lib/rule";
import { auditLogged } from "./audit-logged";
import { backupsRetained } from "./backups-retained";
import { customerKey } from "./customer-key";
import { deletionProtected } from "./deletion-protected";
import { iamAuthentication } from "./iam-authentication";
import { instanceNotPublic } from "./instance-not-public";

export const neptune: readonly Rule[] = [
    customerKey,
    deletionProtected,
    backupsRetained,
    auditLogged,
    iamAuthentication,
    instanceNotPublic,
];
