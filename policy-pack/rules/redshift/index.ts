import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { defaultNamesAvoided } from "./default-names-avoided";
import { endpointVpcsNamed } from "./endpoint-vpcs-named";
import { finalSnapshotKept } from "./final-snapshot-kept";
import { logged } from "./logged";
import { notPublic } from "./not-public";
import { ownSubnets } from "./own-subnets";
import { parametersDemandTls } from "./parameters-demand-tls";
import { parametersLogged } from "./parameters-logged";
import { passwordManaged } from "./password-managed";
import { policyClosed } from "./policy-closed";
import { shareInside } from "./share-inside";
import { snapshotsRetained } from "./snapshots-retained";
import { statementNoSecrets } from "./statement-no-secrets";
import { upgradesOn } from "./upgrades-on";
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
    shareInside,
    endpointVpcsNamed,
    defaultNamesAvoided,
    upgradesOn,
    ownSubnets,
    parametersLogged,
    statementNoSecrets,
];
