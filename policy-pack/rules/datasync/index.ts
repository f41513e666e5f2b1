import type { Rule } from "../../lib/rule";
import { agentInside } from "./agent-inside";
import { credentialsManaged } from "./credentials-managed";
import { locationEncrypted } from "./location-encrypted";
import { locationInsideAws } from "./location-inside-aws";
import { smbModern } from "./smb-modern";
import { taskLogged } from "./task-logged";

export const datasync: readonly Rule[] = [
    agentInside,
    locationEncrypted,
    locationInsideAws,
    smbModern,
    taskLogged,
    credentialsManaged,
];
