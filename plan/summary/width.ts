import { stdout } from "node:process";

const widest = 120;
const narrowest = 80;

/** Columns to write for: the terminal's, within what reads well; the most where there is no terminal. */
export function terminalWidth(): number {
    return Math.min(widest, Math.max(narrowest, stdout.columns ?? widest));
}
