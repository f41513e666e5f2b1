import type { Rule } from "../../lib/rule";
import { backupsRetained } from "./backups-retained";
import { certificateCurrent } from "./certificate-current";
import { clusterDataApiOff } from "./cluster-data-api-off";
import { copiesCustomerKey } from "./copies-customer-key";
import { defaultNamesAvoided } from "./default-names-avoided";
import { deletionProtected } from "./deletion-protected";
import { eventsTold } from "./events-told";
import { finalSnapshotKept } from "./final-snapshot-kept";
import { iamAuthentication } from "./iam-authentication";
import { instanceMultiAz } from "./instance-multi-az";
import { instanceNotPublic } from "./instance-not-public";
import { logsExported } from "./logs-exported";
import { minorUpgradesOn } from "./minor-upgrades-on";
import { monitored } from "./monitored";
import { optionsEncrypted } from "./options-encrypted";
import { ownSubnets } from "./own-subnets";
import { parametersDemandTls } from "./parameters-demand-tls";
import { parametersLogged } from "./parameters-logged";
import { parametersTlsRecent } from "./parameters-tls-recent";
import { passwordManaged } from "./password-managed";
import { performanceInsightsCustomerKey } from "./performance-insights-customer-key";
import { proxyIamAuthentication } from "./proxy-iam-authentication";
import { proxyQueriesNotLogged } from "./proxy-queries-not-logged";
import { proxyTls } from "./proxy-tls";
import { securityGroupSet } from "./security-group-set";
import { snapshotNotPublic } from "./snapshot-not-public";
import { snapshotsTagged } from "./snapshots-tagged";
import { storageCustomerKey } from "./storage-customer-key";

export const rds: readonly Rule[] = [
    storageCustomerKey,
    instanceNotPublic,
    deletionProtected,
    finalSnapshotKept,
    backupsRetained,
    iamAuthentication,
    logsExported,
    performanceInsightsCustomerKey,
    passwordManaged,
    parametersDemandTls,
    proxyTls,
    proxyIamAuthentication,
    proxyQueriesNotLogged,
    snapshotNotPublic,
    copiesCustomerKey,
    instanceMultiAz,
    minorUpgradesOn,
    clusterDataApiOff,
    certificateCurrent,
    defaultNamesAvoided,
    monitored,
    parametersTlsRecent,
    parametersLogged,
    optionsEncrypted,
    snapshotsTagged,
    eventsTold,
    securityGroupSet,
    ownSubnets,
];
