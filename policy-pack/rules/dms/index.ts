import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { endpointCredentials } from "./endpoint-credentials";
import { endpointEncrypted } from "./endpoint-encrypted";
import { instanceClosed } from "./instance-closed";
import { minorUpgrades } from "./minor-upgrades";
import { s3OutputKeyed } from "./s3-output-keyed";
import { tasksLogged } from "./tasks-logged";

export const dms: readonly Rule[] = [
    instanceClosed,
    customerKey,
    endpointEncrypted,
    endpointCredentials,
    minorUpgrades,
    tasksLogged,
    s3OutputKeyed,
];
