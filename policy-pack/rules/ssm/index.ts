import type { Rule } from "../../lib/rule";
import { activationBounded } from "./activation-bounded";
import { automationLogged } from "./automation-logged";
import { documentNotShared } from "./document-not-shared";
import { inventoryCustomerKey } from "./inventory-customer-key";
import { maintenanceTargetsRegistered } from "./maintenance-targets-registered";
import { maintenanceTaskAccountable } from "./maintenance-task-accountable";
import { parameterNoSecret } from "./parameter-no-secret";
import { parameterSecure } from "./parameter-secure";
import { patchesSoon } from "./patches-soon";
import { publicSharingBlocked } from "./public-sharing-blocked";
import { sessionRecorded } from "./session-recorded";

export const ssm: readonly Rule[] = [
    sessionRecorded,
    documentNotShared,
    parameterSecure,
    inventoryCustomerKey,
    parameterNoSecret,
    publicSharingBlocked,
    patchesSoon,
    activationBounded,
    maintenanceTargetsRegistered,
    maintenanceTaskAccountable,
    automationLogged,
];
