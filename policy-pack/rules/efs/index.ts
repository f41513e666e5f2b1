import type { Rule } from "../../lib/rule";
import { accessPointConfined } from "./access-point-confined";
import { backedUp } from "./backed-up";
import { backupPlanned } from "./backup-planned";
import { fileSystemCustomerKey } from "./file-system-customer-key";
import { fileSystemPolicyClosed } from "./file-system-policy-closed";
import { fileSystemTlsOnly } from "./file-system-tls-only";
import { mountTargetGroup } from "./mount-target-group";
import { replicaKeyed } from "./replica-keyed";

export const efs: readonly Rule[] = [
    fileSystemCustomerKey,
    fileSystemPolicyClosed,
    backedUp,
    fileSystemTlsOnly,
    accessPointConfined,
    replicaKeyed,
    mountTargetGroup,
    backupPlanned,
];
