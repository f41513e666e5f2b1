/** The only periods that CloudWatch Logs takes (API reference, PutRetentionPolicy), in days. */
const acceptedDays = [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** The shortest period that CloudWatch Logs takes and that is not shorter than asked. */
export function roundUpRetention(days: number): number {
    const accepted = acceptedDays.find((candidate) => candidate >= days);
    if (accepted === undefined) {
        throw new Error(
            `retention.logDays: longer than CloudWatch Logs keeps anything with an end (${days}); ` +
                `at most ${acceptedDays[acceptedDays.length - 1]} days; keep it in a bucket for longer`,
        );
    }
    return accepted;
}
