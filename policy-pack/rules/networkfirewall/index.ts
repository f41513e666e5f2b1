import type { Rule } from "../../lib/rule";
import { deleteProtected } from "./delete-protected";
import { domainsNarrow } from "./domains-narrow";
import { dropsNoticed } from "./drops-noticed";
import { homeNetSet } from "./home-net-set";
import { keyed } from "./keyed";
import { logged } from "./logged";
import { managedGroupsAct } from "./managed-groups-act";
import { noPassAny } from "./no-pass-any";
import { placeProtected } from "./place-protected";
import { policyClosed } from "./policy-closed";
import { policyDrops } from "./policy-drops";
import { policyHasRules } from "./policy-has-rules";
import { policyProtected } from "./policy-protected";
import { policyStrict } from "./policy-strict";
import { statelessForwards } from "./stateless-forwards";
import { streamExceptions } from "./stream-exceptions";
import { tlsRevocation } from "./tls-revocation";
import { inZones } from "./zones";

export const networkfirewall: readonly Rule[] = [
    deleteProtected,
    placeProtected,
    policyProtected,
    keyed,
    logged,
    policyStrict,
    policyDrops,
    statelessForwards,
    policyHasRules,
    streamExceptions,
    noPassAny,
    domainsNarrow,
    homeNetSet,
    tlsRevocation,
    policyClosed,
    inZones,
    dropsNoticed,
    managedGroupsAct,
];
