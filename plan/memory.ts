import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much garbage may lie about, in bytes: enough for a large team, so that a small stack never waits for this. */
const tolerated = 64 * 1024 * 1024;

/**
 * Keeps the heap as small as what is alive in it. V8 lets garbage grow with the machine's memory (100 teams took twice
 * the memory of 10), and a limit on the heap (`--max-old-space-size`) would end the run of whoever needs more: `--json`
 * keeps every resource. Called between two teams, when next to nothing of the last one is alive.
 */
export class Housekeeping {
    private alive = process.memoryUsage().heapUsed;
    private collect: (() => void) | undefined;

    settle(): void {
        if (process.memoryUsage().heapUsed < this.alive + tolerated) {
            return;
        }
        this.collect ??= collector();
        this.collect();
        this.alive = process.memoryUsage().heapUsed;
    }
}

/** V8's own collection, which is there only behind a flag; contexts made after the flag is set have it. */
function collector(): () => void {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    return typeof collect === "function" ? () => void Reflect.apply(collect, undefined, []) : () => undefined;
}
