import type { Rule } from "../../lib/rule";
import { clientGroupsNamed } from "./client-groups-named";
import { clientLogged } from "./client-logged";
import { clientNoInternet } from "./client-no-internet";
import { clientPortalOff } from "./client-portal-off";
import { clientSessionShort } from "./client-session-short";
import { clientTunnelWhole } from "./client-tunnel-whole";
import { clientUsersIdentified } from "./client-users-identified";
import { ikev2Only } from "./ikev2-only";
import { keysNotInProgram } from "./keys-not-in-program";
import { logged } from "./logged";
import { strongAlgorithms } from "./strong-algorithms";
import { strongEncryption } from "./strong-encryption";

export const vpn: readonly Rule[] = [
    ikev2Only,
    strongAlgorithms,
    logged,
    clientLogged,
    clientGroupsNamed,
    clientNoInternet,
    clientTunnelWhole,
    clientPortalOff,
    clientSessionShort,
    keysNotInProgram,
    strongEncryption,
    clientUsersIdentified,
];
