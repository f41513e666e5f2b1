import type { Rule } from "../../lib/rule";
import { connectorEncrypted } from "./connector-encrypted";
import { keysKept } from "./keys-kept";
import { transferLogged } from "./logged";
import { serverEndpointInside } from "./server-endpoint-inside";
import { serverPolicyCurrent } from "./server-policy-current";
import { serverProtocolsEncrypted } from "./server-protocols-encrypted";
import { userConfined } from "./user-confined";

export const transfer: readonly Rule[] = [
    connectorEncrypted,
    transferLogged,
    serverEndpointInside,
    serverPolicyCurrent,
    serverProtocolsEncrypted,
    userConfined,
    keysKept,
];
