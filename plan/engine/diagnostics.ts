import { createRequire } from "node:module";
import { Resource } from "@pulumi/pulumi";

// The module object itself: what an import statement gives is a copy, and the SDK would not see a change to it.
const debuggable: object = createRequire(__filename)("@pulumi/pulumi/runtime/debuggable");

/**
 * Switches off what the SDK records in case something goes wrong; returns how to switch it on again.
 *
 * For each resource it captures an unlimited stack trace and parses it, to tell the engine the line in the program. For
 * each promise it captures a stack trace and keeps the promise in a list of possible leaks. That is nineteen twentieths
 * of the time of a render, nothing here reads it, and there is no option for it: V8's own limit does for the errors, and
 * the two functions are replaced as long as a render runs. A render notices by itself that it never ends, and runs once
 * more with everything on to say where an error is.
 */
export function withoutDiagnostics(): () => void {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    const undo = [
        replace(Resource, "stackTrace", () => []),
        replace(debuggable, "debuggablePromise", <T>(promise: Promise<T>) => promise),
    ];
    return () => {
        Error.stackTraceLimit = stackTraceLimit;
        undo.forEach((restore) => restore());
    };
}

function replace(owner: object, name: string, value: unknown): () => void {
    const original = Object.getOwnPropertyDescriptor(owner, name);
    if (original === undefined) {
        throw new Error(`@pulumi/pulumi no longer has ${name}; see how it records diagnostics now`);
    }
    Object.defineProperty(owner, name, { ...original, value });
    return () => Object.defineProperty(owner, name, original);
}
