import type { Rule } from "../../lib/rule";
import { accelerationOff } from "./acceleration-off";
import { accessPointInVpc } from "./access-point-in-vpc";
import { accessPointPolicyClosed } from "./access-point-policy-closed";
import { accessPointPublicAccessBlocked } from "./access-point-public-access-blocked";
import { bucketAclsDisabled } from "./bucket-acls-disabled";
import { bucketEncrypted } from "./bucket-encrypted";
import { bucketKeyEnabled } from "./bucket-key-enabled";
import { bucketLifecycleSet } from "./bucket-lifecycle-set";
import { bucketNoWebsite } from "./bucket-no-website";
import { bucketPolicyClosed } from "./bucket-policy-closed";
import { bucketPublicAccessBlocked } from "./bucket-public-access-blocked";
import { bucketTlsOnly } from "./bucket-tls-only";
import { bucketVersioned } from "./bucket-versioned";
import { multiRegionAccessPointPublicAccessBlocked } from "./multi-region-access-point-public-access-blocked";
import { objectLockSound } from "./object-lock-sound";
import { objectNotPublic } from "./object-not-public";
import { publicAccessBlockComplete } from "./public-access-block-complete";
import { replicaCustomerKey } from "./replica-customer-key";
import { tableBucketCustomerKey } from "./table-bucket-customer-key";

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
    accessPointInVpc,
    accessPointPublicAccessBlocked,
    multiRegionAccessPointPublicAccessBlocked,
    accessPointPolicyClosed,
    objectNotPublic,
    replicaCustomerKey,
    accelerationOff,
    tableBucketCustomerKey,
];
