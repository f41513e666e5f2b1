import { runtime } from "@pulumi/pulumi";
import { withoutDiagnostics } from "./diagnostics";
import { RecordingMonitor } from "./monitor";
import { RenderError, type Rendering, type RenderOptions } from "./rendering";

let rendering = false;

/**
 * Runs a Pulumi program in this process and returns what it would register. Renders follow one another: the SDK keeps
 * the state of one deployment per process, which each render sets anew, so nothing of the last one is kept alive.
 *
 * The program runs as in a preview. An output that the answers do not give is unknown, and whatever depends on it shows.
 *
 * @throws RenderError for everything that the real engine or AWS would refuse; what the program throws, as it is
 */
export async function render(program: () => unknown, options: RenderOptions = {}): Promise<Rendering> {
    if (rendering) {
        throw new Error("a render is under way; await it before starting the next");
    }
    rendering = true;
    try {
        const first = await attempt(program, options, withoutDiagnostics);
        if (first.monitor.problems.length > 0) {
            throw new RenderError(first.monitor.problems);
        }
        if (first.thrown.length > 0) {
            // Once more, with stack traces: they tell where.
            const { thrown } = await attempt(program, options, () => () => undefined);
            throw thrown[0] ?? first.thrown[0];
        }
        return { resources: first.monitor.recorded, outputs: first.monitor.stackOutputs };
    } finally {
        rendering = false;
    }
}

/** Runs the program to its end. `prepare` returns how to undo what it does. */
async function attempt(
    program: () => unknown,
    options: RenderOptions,
    prepare: () => () => void,
): Promise<{ monitor: RecordingMonitor; thrown: unknown[] }> {
    const { project = "kura", stack = "test" } = options;
    const monitor = new RecordingMonitor({ ...options, project, stack });
    const rejections = holdRejections();
    const undo = prepare();
    let thrown: unknown[] = [];
    try {
        runtime.setMockOptions(monitor, project, stack, true);
        runtime.setAllConfig({ ...options.config }, [...(options.secretKeys ?? [])]);
        thrown = await run(program);
    } finally {
        undo();
        thrown.push(...(await rejections.release()));
    }
    return { monitor, thrown };
}

/** Runs the program to its end and returns what it threw. */
async function run(program: () => unknown): Promise<unknown[]> {
    const thrown: unknown[] = [];
    await neverEnding(
        runtime.runInPulumiStack(async () => {
            try {
                return await program();
            } catch (error) {
                thrown.push(error);
                return {};
            }
        }),
    );
    await neverEnding(runtime.disconnect());
    return thrown;
}

/** A program that waits for something that never comes would let Node exit, silently and with code 0. */
async function neverEnding<T>(work: Promise<T>): Promise<T> {
    let stop = () => {};
    const stuck = new Promise<never>((_, reject) => {
        const onIdle = () => {
            reject(new RenderError(["the program never ends: it waits for a value that nothing will provide"]));
        };
        process.once("beforeExit", onIdle);
        stop = () => process.removeListener("beforeExit", onIdle);
    });
    try {
        return await Promise.race([work, stuck]);
    } finally {
        stop();
    }
}

/**
 * An error inside an `apply` surfaces as a promise that nobody handles. While a render runs they are its own; as the
 * SDK makes several promises of one value, the same error may come more than once.
 */
function holdRejections(): { release(): Promise<unknown[]> } {
    const others = process.listeners("unhandledRejection");
    const held = new Set<unknown>();
    const hold = (reason: unknown) => held.add(reason);
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", hold);
    return {
        async release() {
            // Node reports rejections after the microtasks of a turn.
            await new Promise((resolve) => setImmediate(resolve));
            process.removeListener("unhandledRejection", hold);
            others.forEach((listener) => process.on("unhandledRejection", listener));
            return [...held];
        },
    };
}
