import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { connectionsPrivate } from "./private";

export const appflow: readonly Rule[] = [customerKey, connectionsPrivate];
