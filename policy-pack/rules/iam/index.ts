import type { Rule } from "../../lib/rule";
import { allowHeedsAbsentKeys } from "./allow-heeds-absent-keys";
import { allowConditionsNarrow } from "./allow-conditions-narrow";
import { denyTakesEffect } from "./deny-takes-effect";
import { denyHeedsAbsentKeys } from "./deny-heeds-absent-keys";
import { denyRightWayRound } from "./deny-right-way-round";
import { denySparesByCondition } from "./deny-spares-by-condition";
import { denyExemptionsDefinite } from "./deny-exemptions-definite";
import { denyResourcesFit } from "./deny-resources-fit";
import { identityProviderEncrypted } from "./identity-provider-encrypted";
import { managedPolicyNarrow } from "./managed-policy-narrow";
import { passRoleNarrow } from "./pass-role-narrow";
import { passwordPolicyStrong } from "./password-policy-strong";
import { policyDataNamed } from "./policy-data-named";
import { policyDecryptsNamedKeys } from "./policy-decrypts-named-keys";
import { policyListsActions } from "./policy-lists-actions";
import { policyNoAdministrator } from "./policy-no-administrator";
import { policyNoEscalation } from "./policy-no-escalation";
import { policyNoServiceWildcard } from "./policy-no-service-wildcard";
import { policyWritesInside } from "./policy-writes-inside";
import { presignedLinksBound } from "./presigned-links-bound";
import { roleBoundarySet } from "./role-boundary-set";
import { roleSessionShort } from "./role-session-short";
import { sagemakerWorkInVpc } from "./sagemaker-work-in-vpc";
import { sagemakerWorkKeyed } from "./sagemaker-work-keyed";
import { serverCertificatesAbsent } from "./server-certificates-absent";
import { serviceGrantsSourced } from "./service-grants-sourced";
import { trustAccountNarrow } from "./trust-account-narrow";
import { trustAudienceNamed } from "./trust-audience-named";
import { trustClosed } from "./trust-closed";
import { trustServiceSourced } from "./trust-service-sourced";
import { trustSubjectNamed } from "./trust-subject-named";
import { userPoliciesAbsent } from "./user-policies-absent";
import { usersAbsent } from "./users-absent";
import { policyGuardsKept } from "./policy-guards-kept";
import { policyNetworkKept } from "./policy-network-kept";
import { policyAssumesKnownAccounts } from "./policy-assumes-known-accounts";
import { boundariesKept } from "./boundaries-kept";
import { boundaryBounds } from "./boundary-bounds";
import { resourcePoliciesManageable } from "./resource-policies-manageable";
import { resourcePoliciesNotHandedOn } from "./resource-policies-not-handed-on";
import { resourcePoliciesListActions } from "./resource-policies-list-actions";

export const iam: readonly Rule[] = [
    policyNoAdministrator,
    policyNoServiceWildcard,
    policyNoEscalation,
    passRoleNarrow,
    boundariesKept,
    trustClosed,
    roleBoundarySet,
    managedPolicyNarrow,
    usersAbsent,
    trustSubjectNamed,
    trustAccountNarrow,
    trustServiceSourced,
    roleSessionShort,
    policyListsActions,
    policyDataNamed,
    policyDecryptsNamedKeys,
    presignedLinksBound,
    passwordPolicyStrong,
    userPoliciesAbsent,
    serverCertificatesAbsent,
    identityProviderEncrypted,
    denyTakesEffect,
    denyHeedsAbsentKeys,
    denyRightWayRound,
    denySparesByCondition,
    denyExemptionsDefinite,
    denyResourcesFit,
    allowHeedsAbsentKeys,
    allowConditionsNarrow,
    serviceGrantsSourced,
    sagemakerWorkInVpc,
    sagemakerWorkKeyed,
    trustAudienceNamed,
    policyWritesInside,
    policyGuardsKept,
    policyNetworkKept,
    policyAssumesKnownAccounts,
    boundaryBounds,
    resourcePoliciesManageable,
    resourcePoliciesListActions,
    resourcePoliciesNotHandedOn,
];
