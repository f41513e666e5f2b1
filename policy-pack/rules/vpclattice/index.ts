import type { Rule } from "../../lib/rule";
import { authenticated } from "./authenticated";
import { listenerEncrypted } from "./listener-encrypted";
import { logged } from "./logged";
import { policyClosed } from "./policy-closed";

export const vpclattice: readonly Rule[] = [authenticated, policyClosed, listenerEncrypted, logged];
