import type { Rule } from "../../lib/rule";
import { bucketAclsDisabled } from "./bucket-acls-disabled";
import { bucketEncrypted } from "./bucket-encrypted";
import { bucketKeyEnabled } from "./bucket-key-enabled";
import { bucketLifecycleSet } from "./bucket-lifecycle-set";
import { bucketNoWebsite } from "./bucket-no-website";
import { bucketPolicyClosed } from "./bucket-policy-closed";
import { bucketPublicAccessBlocked } from "./bucket-public-access-blocked";
import { bucketTlsOnly } from "./bucket-tls-only";
import { bucketVersioned } from "./bucket-versioned";
import { objectLockSound } from "./object-lock-sound";
import { publicAccessBlockComplete } from "./public-access-block-complete";

export const s3: readonly Rule[] = [
    bucketPublicAccessBlocked,
    publicAccessBlockComplete,
    bucketEncrypted,
    bucketKeyEnabled,
    bucketVersioned,
    bucketTlsOnly,
    bucketPolicyClosed,
    bucketAclsDisabled,
    bucketLifecycleSet,
    objectLockSound,
    bucketNoWebsite,
];
