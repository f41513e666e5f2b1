import type { Rule } from "../../lib/rule";
import { ecrPolicyClosed } from "./policy-closed";
import { publicAbsent } from "./public-absent";
import { pullThroughKnown } from "./pull-through-known";
import { registryScanned } from "./registry-scanned";
import { replicationInside } from "./replication-inside";
import { repositoryCustomerKey } from "./repository-customer-key";
import { repositoryExpiresImages } from "./repository-expires-images";
import { repositoryImmutable } from "./repository-immutable";
import { repositoryKept } from "./repository-kept";
import { repositoryScanned } from "./repository-scanned";

export const ecr: readonly Rule[] = [
    repositoryImmutable,
    repositoryScanned,
    repositoryCustomerKey,
    ecrPolicyClosed,
    publicAbsent,
    pullThroughKnown,
    replicationInside,
    repositoryExpiresImages,
    repositoryKept,
    registryScanned,
];
