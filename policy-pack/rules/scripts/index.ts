import type { Rule } from "../../lib/rule";
import { downloadsChecked } from "./downloads-checked";
import { noSecrets } from "./no-secrets";

export const scripts: readonly Rule[] = [downloadsChecked, noSecrets];
