import type { Rule } from "../../lib/rule";
import { accessAuthenticated } from "./access-authenticated";
import { backupsRetained } from "./backups-retained";
import { clusterInGroup } from "./cluster-in-group";
import { memorySnapshotKeyed } from "./memory-snapshot-keyed";
import { minorUpgradesOn } from "./minor-upgrades-on";
import { ownSubnets } from "./own-subnets";
import { replicationGroupCustomerKey } from "./replication-group-customer-key";
import { transitEncrypted } from "./transit-encrypted";
import { usersAuthenticated } from "./users-authenticated";
import { usersNarrow } from "./users-narrow";
import { zonesSeveral } from "./zones-several";

export const elasticache: readonly Rule[] = [
    replicationGroupCustomerKey,
    transitEncrypted,
    accessAuthenticated,
    usersAuthenticated,
    backupsRetained,
    minorUpgradesOn,
    ownSubnets,
    clusterInGroup,
    memorySnapshotKeyed,
    usersNarrow,
    zonesSeveral,
];
