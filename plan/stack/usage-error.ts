/** The caller asked for something that cannot be: the message says what can. Exit code 2. */
export class UsageError extends Error {
    override readonly name = "UsageError";
}
