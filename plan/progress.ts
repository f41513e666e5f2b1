import { stderr } from "node:process";
import { SingleBar } from "cli-progress";

/** Fewer teams than this are done before a bar could be read. */
const fewestTeams = 8;

/** A bar on standard error, where there is a terminal and something to wait for. */
export function progress(teams: number): { advance(team: string): void; stop(): void } {
    if (teams < fewestTeams || !stderr.isTTY) {
        return { advance() {}, stop() {} };
    }
    const bar = new SingleBar({
        stream: stderr,
        clearOnComplete: true,
        format: "{bar} {value}/{total}  {team}",
        barsize: 24,
    });
    bar.start(teams, 0, { team: "" });
    return { advance: (team) => bar.increment({ team }), stop: () => bar.stop() };
}
