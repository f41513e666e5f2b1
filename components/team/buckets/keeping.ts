import type { BucketPurpose } from "../../config/vocabulary";
import type { Keeping, Lock } from "../../storage/keeping";
import type { TeamContext } from "../context";
import { dataDays } from "./data-class";

/** Intake takes minutes; what is still in sight after a week was not clean, or needs somebody to look. */
const landingDays = 7;
/**
 * How long evidence cannot be deleted (R11, R27). Session records are in compliance mode: nobody, root included, deletes
 * them. What was brought in and taken out is the team's data, which the law may demand to be erased, so it is in
 * governance mode: the bucket policy lets nobody bypass it, and only the deployer, in a change that raises an alarm,
 * can change that policy.
 */
export function lockOf({ team }: TeamContext, purpose: BucketPurpose): Lock | undefined {
    const { evidenceDays } = team.retention;
    const table: Record<BucketPurpose, Lock | undefined> = {
        landing: { mode: "GOVERNANCE", days: evidenceDays },
        input: undefined,
        work: undefined,
        artifacts: undefined,
        outbox: { mode: "GOVERNANCE", days: evidenceDays },
        records: { mode: "COMPLIANCE", days: evidenceDays },
    };
    return table[purpose];
}

/** How long what a bucket holds is kept (R8). */
export function keepingOf({ team }: TeamContext, purpose: BucketPurpose): Keeping {
    const { evidenceDays, logDays, backupDays } = team.retention;
    const expiry = dataDays(team);
    // Old versions are the backup of objects: what was deleted or overwritten by mistake is brought back from them (R31).
    const data: Keeping = { currentDays: expiry, noncurrentDays: Math.min(backupDays, expiry ?? backupDays) };
    const table: Record<BucketPurpose, Keeping> = {
        landing: { currentDays: landingDays, noncurrentDays: evidenceDays, cold: true },
        input: data,
        work: data,
        artifacts: data,
        outbox: { currentDays: evidenceDays, noncurrentDays: evidenceDays, cold: true },
        records: { currentDays: Math.max(evidenceDays, logDays), noncurrentDays: 1 },
    };
    return table[purpose];
}
