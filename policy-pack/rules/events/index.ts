import type { Rule } from "../../lib/rule";
import { archiveCustomerKey } from "./archive-customer-key";
import { busCustomerKey } from "./bus-customer-key";
import { busPolicyClosed } from "./bus-policy-closed";
import { connectionCustomerKey } from "./connection-customer-key";
import { connectionPrivate } from "./connection-private";
import { destinationEncrypted } from "./destination-encrypted";
import { endpointReplicated } from "./endpoint-replicated";
import { permissionBounded } from "./permission-bounded";
import { pipeCustomerKey } from "./pipe-customer-key";
import { pipeLogged } from "./pipe-logged";
import { scheduleCustomerKey } from "./schedule-customer-key";
import { schemasPolicyClosed } from "./schemas-policy-closed";
import { targetInside } from "./target-inside";
import { targetNoSecrets } from "./target-no-secrets";

export const events: readonly Rule[] = [
    busPolicyClosed,
    permissionBounded,
    busCustomerKey,
    archiveCustomerKey,
    connectionCustomerKey,
    connectionPrivate,
    destinationEncrypted,
    targetInside,
    endpointReplicated,
    schemasPolicyClosed,
    pipeCustomerKey,
    pipeLogged,
    scheduleCustomerKey,
    targetNoSecrets,
];
