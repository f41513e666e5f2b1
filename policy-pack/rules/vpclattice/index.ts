import type { Rule } from "../../lib/rule";
import { authenticated } from "./authenticated";
import { listenerEncrypted } from "./listener-encrypted";
import { logged } from "./logged";
import { networkSecurityGroup } from "./network-security-group";
import { policyClosed } from "./policy-closed";
import { resourceNotPassedOn } from "./resource-not-passed-on";
import { targetEncrypted } from "./target-encrypted";

export const vpclattice: readonly Rule[] = [
    authenticated,
    policyClosed,
    listenerEncrypted,
    logged,
    networkSecurityGroup,
    resourceNotPassedOn,
    targetEncrypted,
];
