/** The candidate that a mistyped word most likely meant; undefined if none is near enough to be worth a guess. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
    const farthest = Math.max(2, Math.floor(word.length / 3));
    const [best] = candidates
        .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
        .filter(({ distance }) => distance <= farthest)
        .sort((a, b) => a.distance - b.distance);
    return best?.candidate;
}

/** Number of letters to insert, delete or replace to come from one word to the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [index, letter] of [...from].entries()) {
        const next = [index + 1];
        for (const [column, other] of [...to].entries()) {
            const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
            next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}
