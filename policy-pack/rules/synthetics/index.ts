import type { Rule } from "../../lib/rule";
import { artifactsKeyed } from "./artifacts-keyed";
import { inVpc } from "./in-vpc";
import { noSecrets } from "./no-secrets";

export const synthetics: readonly Rule[] = [artifactsKeyed, inVpc, noSecrets];
