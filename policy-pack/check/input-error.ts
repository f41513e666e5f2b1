/** The file to judge cannot be read; the message says why and what would do. */
export class InputError extends Error {
    override readonly name = "UsageError";
}
