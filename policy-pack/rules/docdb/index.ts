import type { Rule } from "../../lib/rule";
import { auditLogged } from "./audit-logged";
import { backupsRetained } from "./backups-retained";
import { customerKey } from "./customer-key";
import { deletionProtected } from "./deletion-protected";
import { elasticKeyed } from "./elastic-keyed";
import { parametersAudit } from "./parameters-audit";
import { parametersDemandTls } from "./parameters-demand-tls";
import { passwordManaged } from "./password-managed";

export const docdb: readonly Rule[] = [
    customerKey,
    deletionProtected,
    backupsRetained,
    auditLogged,
    parametersDemandTls,
    parametersAudit,
    passwordManaged,
    elasticKeyed,
];
