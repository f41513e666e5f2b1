import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { logged } from "./logged";
import { machineNoSecrets } from "./machine-no-secrets";
import { noOutsideCalls } from "./no-outside-calls";

export const sfn: readonly Rule[] = [logged, customerKey, noOutsideCalls, machineNoSecrets];
