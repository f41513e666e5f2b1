import Mocha from "mocha";

/**
 * Mocha's dots and summary, then the skipped tests by name and one line that machines read:
 * `N passed, N failed, N skipped`.
 */
class CountingReporter extends Mocha.reporters.Dot {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
        super(runner, options);
        const skipped: string[] = [];
        runner.on("pending", (test) => skipped.push(test.fullTitle()));
        runner.once("end", () => {
            for (const title of skipped) {
                process.stdout.write(`skipped: ${title}\n`);
            }
            const { passes, failures, pending } = this.stats;
            process.stdout.write(`${passes} passed, ${failures} failed, ${pending} skipped\n`);
        });
    }
}

export = CountingReporter;
