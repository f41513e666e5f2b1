import type { Rule } from "../../lib/rule";
import { backupsRetained } from "./backups-retained";
import { customerKey } from "./customer-key";
import { exportsNarrow } from "./exports-narrow";
import { passwordKept } from "./password-kept";

export const fsx: readonly Rule[] = [customerKey, backupsRetained, passwordKept, exportsNarrow];
