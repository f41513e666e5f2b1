import type { Rule } from "../../lib/rule";
import { externalKeyGuarded } from "./external-key-guarded";
import { grantNarrow } from "./grant-narrow";
import { keyAccountNotTrusted } from "./key-account-not-trusted";
import { keyDeletionWindow } from "./key-deletion-window";
import { keyDutiesSeparated } from "./key-duties-separated";
import { keyGrantsForServices } from "./key-grants-for-services";
import { keyLockoutCheck } from "./key-lockout-check";
import { keyPolicyClosed } from "./key-policy-closed";
import { keyRotationEnabled } from "./key-rotation-enabled";
import { keyPolicySet } from "./key-policy-set";
import { customStorePrivate } from "./custom-store-private";
import { plaintextWriteOnly } from "./plaintext-write-only";
import { keyEnabled } from "./key-enabled";

export const kms: readonly Rule[] = [
    keyRotationEnabled,
    keyPolicyClosed,
    keyAccountNotTrusted,
    keyDutiesSeparated,
    keyDeletionWindow,
    keyLockoutCheck,
    grantNarrow,
    externalKeyGuarded,
    keyGrantsForServices,
    keyPolicySet,
    keyEnabled,
    customStorePrivate,
    plaintextWriteOnly,
];
