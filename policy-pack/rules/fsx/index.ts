import type { Rule } from "../../lib/rule";
import { accessAudited } from "./access-audited";
import { backupsRetained } from "./backups-retained";
import { backupsTagged } from "./backups-tagged";
import { customerKey } from "./customer-key";
import { exportsNarrow } from "./exports-narrow";
import { passwordKept } from "./password-kept";

export const fsx: readonly Rule[] = [
    customerKey,
    backupsRetained,
    passwordKept,
    exportsNarrow,
    accessAudited,
    backupsTagged,
];
