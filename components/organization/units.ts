/**
 * The environment's organizational units, below the organization's root. A new account waits in `quarantine` until its id
 * is recorded; one that is given up goes to `suspended` until AWS has closed it.
 */
export const units = ["teams", "network", "audit", "quarantine", "suspended"] as const;
export type Unit = (typeof units)[number];

/** The units whose accounts are at work. */
export const working: readonly Unit[] = ["teams", "network", "audit"];
