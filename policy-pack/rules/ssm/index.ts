import type { Rule } from "../../lib/rule";
import { documentNotShared } from "./document-not-shared";
import { inventoryCustomerKey } from "./inventory-customer-key";
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
];
