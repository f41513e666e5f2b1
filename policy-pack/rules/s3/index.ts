import type { Rule } from "../../lib/rule";
import { accelerationOff } from "./acceleration-off";
import { accessGrantsNarrow } from "./access-grants-narrow";
import { accessPointInVpc } from "./access-point-in-vpc";
import { accessPointPolicyClosed } from "./access-point-policy-closed";
import { accessPointPublicAccessBlocked } from "./access-point-public-access-blocked";
import { bucketAclsDisabled } from "./bucket-acls-disabled";
import { bucketEncrypted } from "./bucket-encrypted";
import { bucketKeyEnabled } from "./bucket-key-enabled";
import { bucketLifecycleSet } from "./bucket-lifecycle-set";
import { bucketLogged } from "./bucket-logged";
import { bucketNoWebsite } from "./bucket-no-website";
import { bucketPolicyClosed } from "./bucket-policy-closed";
import { bucketPublicAccessBlocked } from "./bucket-public-access-blocked";
import { bucketTlsOnly } from "./bucket-tls-only";
import { bucketVersioned } from "./bucket-versioned";
import { companionPoliciesClosed } from "./companion-policies-closed";
import { corsOriginsNamed } from "./cors-origins-named";
import { directoryBucketKeyed } from "./directory-bucket-keyed";
import { listingsKeyed } from "./listings-keyed";
import { logsKeptElsewhere } from "./logs-kept-elsewhere";
import { multiRegionAccessPointPublicAccessBlocked } from "./multi-region-access-point-public-access-blocked";
import { notificationInside } from "./notification-inside";
import { objectLockSound } from "./object-lock-sound";
import { objectNotPublic } from "./object-not-public";
import { publicAccessBlockComplete } from "./public-access-block-complete";
import { replicaCustomerKey } from "./replica-customer-key";
import { replicationOwned } from "./replication-owned";
import { replicationWhole } from "./replication-whole";
import { tableBucketCustomerKey } from "./table-bucket-customer-key";
import { bucketKept } from "./bucket-kept";
import { objectKeyed } from "./object-keyed";
import { objectNoSecrets } from "./object-no-secrets";

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
    bucketLogged,
    logsKeptElsewhere,
    replicationOwned,
    replicationWhole,
    notificationInside,
    listingsKeyed,
    corsOriginsNamed,
    directoryBucketKeyed,
    companionPoliciesClosed,
    accessGrantsNarrow,
    bucketKept,
    objectKeyed,
    objectNoSecrets,
];
