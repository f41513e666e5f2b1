import type { Rule } from "../../lib/rule";
import { auditLogged } from "./audit-logged";
import { backupsRetained } from "./backups-retained";
import { customerKey } from "./customer-key";
import { deletionProtected } from "./deletion-protected";
import { graphKept } from "./graph-kept";
import { graphKeyed } from "./graph-keyed";
import { graphNotPublic } from "./graph-not-public";
import { iamAuthentication } from "./iam-authentication";
import { instanceNotPublic } from "./instance-not-public";
import { parametersAudit } from "./parameters-audit";
import { parametersDemandTls } from "./parameters-demand-tls";

export const neptune: readonly Rule[] = [
    customerKey,
    deletionProtected,
    backupsRetained,
    auditLogged,
    iamAuthentication,
    instanceNotPublic,
    parametersAudit,
    parametersDemandTls,
    graphNotPublic,
    graphKept,
    graphKeyed,
];
