import type { Rule } from "../../lib/rule";
import { airGappedVaultCustomerKey } from "./air-gapped-vault-customer-key";
import { copiesInside } from "./copies-inside";
import { lockFinal } from "./lock-final";
import { planRetains } from "./plan-retains";
import { vaultCustomerKey } from "./vault-customer-key";
import { vaultKept } from "./vault-kept";
import { vaultLocked } from "./vault-locked";
import { vaultPolicyClosed } from "./vault-policy-closed";

export const backup: readonly Rule[] = [
    vaultCustomerKey,
    vaultLocked,
    vaultPolicyClosed,
    airGappedVaultCustomerKey,
    planRetains,
    copiesInside,
    lockFinal,
    vaultKept,
];
