import type { Rule } from "../../lib/rule";
import { customerKey } from "./customer-key";
import { logged } from "./logged";
import { optionsNoSecrets } from "./options-no-secrets";
import { reachedPrivately } from "./reached-privately";
import { versionSupported } from "./version-supported";

export const mwaa: readonly Rule[] = [customerKey, reachedPrivately, logged, optionsNoSecrets, versionSupported];
