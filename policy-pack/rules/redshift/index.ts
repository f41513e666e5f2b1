import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { finalSnapshotKept } from "./final-snapshot-kept";
import { logged } from "./logged";
import { notPublic } from "./not-public";
import { parametersDemandTls } from "./parameters-demand-tls";
import { passwordManaged } from "./password-managed";
import { policyClosed } from "./policy-closed";
import { snapshotsRetained } from "./snapshots-retained";
import { vpcRouting } from "./vpc-routing";

export const redshift: readonly Rule[] = [
    customerKey,
    notPublic,
    vpcRouting,
    parametersDemandTls,
    snapshotsRetained,
    finalSnapshotKept,
    passwordManaged,
    logged,
    policyClosed,
];
