/**
 * The environment's organizational units, below the organization's root. A new account waits in `quarantine` until its id
 * is recorded; one that is given up goes to `suspended` until AWS has closed it.
 */
export const units = ["teams", "network", "audit", "quarantine", "suspended"] as const;
export type Unit = (typeof units)[number];

/** The units whose accounts are at work. */
export const working: readonly Unit[] = ["teams", "network", "audit"];

/**
 * The units whose accounts get the settings of EC2 from a declarative policy. AWS refuses to set in an account what such a
 * policy owns, and a team's account sets them itself, in its Baseline (docs/decisions/0008).
 */
export const settledByPolicy: readonly Unit[] = ["network", "audit", "quarantine", "suspended"];
