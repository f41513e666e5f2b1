/** The pack's configuration is wrong: one line for each problem, with its path and what to write instead. */
export class PackConfigError extends Error {
    override readonly name = "ConfigError";
    constructor(readonly problems: readonly string[]) {
        super(problems.join("\n"));
    }
}
