import type { Rule } from "../../lib/rule";
import { accountInUnit } from "./account-in-unit";
import { allFeatures } from "./all-features";
import { controlPolicyDenies } from "./control-policy-denies";
import { controlPolicyShape } from "./control-policy-shape";
import { delegationPolicyClosed } from "./delegation-policy-closed";
import { policyAttached } from "./policy-attached";
import { policySize } from "./policy-size";
import { policyTypesEnabled } from "./policy-types-enabled";
import { declarativePolicyStrict } from "./declarative-policy-strict";
import { rootAccessCentral } from "./root-access-central";
import { aiOptOut } from "./ai-opt-out";

export const organizations: readonly Rule[] = [
    allFeatures,
    policyTypesEnabled,
    controlPolicyDenies,
    controlPolicyShape,
    policySize,
    policyAttached,
    accountInUnit,
    delegationPolicyClosed,
    declarativePolicyStrict,
    aiOptOut,
    rootAccessCentral,
];
