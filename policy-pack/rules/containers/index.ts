import type { Rule } from "../../lib/rule";
import { clusterInsights } from "./cluster-insights";
import { environmentNoSecrets } from "./environment-no-secrets";
import { execRecorded } from "./exec-recorded";
import { expressInVpc } from "./express-in-vpc";
import { imageOwnRegistry } from "./image-own-registry";
import { logged } from "./logged";
import { noPublicAddress } from "./no-public-address";
import { notPrivileged } from "./not-privileged";
import { ownNamespaces } from "./own-namespaces";
import { platformCurrent } from "./platform-current";
import { rolesApart } from "./roles-apart";
import { rootReadOnly } from "./root-read-only";
import { serviceVolumeKeyed } from "./service-volume-keyed";
import { startedNoPublicAddress } from "./started-no-public-address";
import { userNotRoot } from "./user-not-root";
import { volumesSound } from "./volumes-sound";

export const containers: readonly Rule[] = [
    notPrivileged,
    environmentNoSecrets,
    imageOwnRegistry,
    noPublicAddress,
    startedNoPublicAddress,
    ownNamespaces,
    rootReadOnly,
    logged,
    execRecorded,
    volumesSound,
    clusterInsights,
    rolesApart,
    userNotRoot,
    platformCurrent,
    serviceVolumeKeyed,
    expressInVpc,
];
