import { createHash } from "node:crypto";

/** AWS creates at most five accounts at a time (AWS Organizations user guide, quotas). */
const lanes = 5;

/**
 * The team whose account must be created before this one's: the one before it, by name, in the same of five lanes. Which
 * lane, the team's own name decides, so that a team that comes or goes concerns one neighbour at most.
 *
 * @param open the teams whose accounts are not there yet
 */
export function waitsFor(team: string, open: readonly string[]): string | undefined {
    if (!open.includes(team)) {
        return undefined;
    }
    return open
        .filter((other) => laneOf(other) === laneOf(team) && other < team)
        .sort()
        .at(-1);
}

function laneOf(team: string): number {
    return createHash("sha256").update(team).digest().readUInt32BE(0) % lanes;
}
