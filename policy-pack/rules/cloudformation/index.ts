import type { Rule } from "../../lib/rule";
import { stackNoSecrets } from "./stack-no-secrets";
import { stackOwnRole } from "./stack-own-role";
import { templateInside } from "./template-inside";

export const cloudformation: readonly Rule[] = [stackNoSecrets, stackOwnRole, templateInside];
