import type { Rule } from "../../lib/rule";
import { managedPolicyNarrow } from "./managed-policy-narrow";
import { passRoleNarrow } from "./pass-role-narrow";
import { policyNoAdministrator } from "./policy-no-administrator";
import { policyNoEscalation } from "./policy-no-escalation";
import { policyNoServiceWildcard } from "./policy-no-service-wildcard";
import { roleBoundarySet } from "./role-boundary-set";
import { trustClosed } from "./trust-closed";
import { usersAbsent } from "./users-absent";

export const iam: readonly Rule[] = [
    policyNoAdministrator,
    policyNoServiceWildcard,
    policyNoEscalation,
    passRoleNarrow,
    trustClosed,
    roleBoundarySet,
    managedPolicyNarrow,
    usersAbsent,
];
