import type { Rule } from "../../lib/rule";
import { reachedFromNetwork } from "./reached-from-network";
import { sharedWithNamed } from "./shared-with-named";
import { sourceEncrypted } from "./source-encrypted";

export const quicksight: readonly Rule[] = [sharedWithNamed, sourceEncrypted, reachedFromNetwork];
